import type { Db } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';
import { lookForCoverage } from './look-for-coverage.server';

const AT_ONCE = 100;
/** Whoever was missing so long ago is asked for again by a newer request, or is missed no more. */
const REMEMBERED = days(180);

/** Looks again at every request that waits for somebody, and at every open gap of the last half year. */
export async function sweepCoverage(db: Db, now: Date): Promise<void> {
  const requests = await db.request.findMany({
    where: {
      tier: { gt: 1 },
      helper: 'ADVOCATE',
      OR: [
        { status: { in: ['NEW', 'MATCHING'] } },
        { coverageGap: { filledAt: null, noticedAt: { gte: addTime(now, -REMEMBERED) } } },
      ],
    },
    orderBy: { submittedAt: 'desc' },
    take: AT_ONCE,
    select: { id: true },
  });
  for (const { id } of requests) await lookForCoverage(db, { requestId: id }, now);
}

import type { Db } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';
import { gapFor, lookedText, wantedText } from './coverage';

export type Gap = Awaited<ReturnType<typeof listGaps>>[number];

/** Whom recruiting should look for: open gaps of the last half year, of open requests first, then the newest. */
export async function listGaps(db: Db, now: Date) {
  const rows = await db.coverageGap.findMany({
    where: { filledAt: null, noticedAt: { gte: addTime(now, -days(180)) } },
    orderBy: [{ request: { closedAt: { sort: 'asc', nulls: 'first' } } }, { noticedAt: 'desc' }, { id: 'asc' }],
    take: 20,
    include: { request: { select: { number: true, title: true, status: true, neededBy: true } } },
  });
  return rows.map(({ id, noticedAt, request, ...gap }) => ({
    id,
    noticedAt,
    wanted: wantedText(gap),
    forWhat: gapFor(gap),
    looked: lookedText(gap),
    request: { ...request, isOpen: request.status !== 'CLOSED' },
  }));
}

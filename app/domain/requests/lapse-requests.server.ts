import { record, system } from '~/domain/audit/record.server';
import type { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { addTime, days, dayText } from '~/platform/time';
import { endRequest } from './end-request.server';
import { mailRequester } from './letters.server';
import { lockRequest } from './locking.server';
import { saidYes } from './request-status';

/** A week's grace: help that comes a little late is still help. */
const GRACE = days(7);
const AT_ONCE = 200;
/** Not those an advocate has said yes to, be it one of several: somebody waits to hear from us. */
const lapsing = {
  status: { in: ['NEW', 'MATCHING', 'WAITING_FOR_ADVOCATE'] },
  asks: { none: saidYes },
} satisfies Prisma.RequestWhereInput;

/** Ends requests whose day passed a week ago without help (product.md §4), each with its letter. Returns how many. */
export async function lapseRequests(db: Db, now: Date): Promise<number> {
  const overdue = await db.request.findMany({
    where: { ...lapsing, neededBy: { lt: addTime(now, -GRACE) } },
    orderBy: { neededBy: 'asc' },
    take: AT_ONCE,
    select: { id: true },
  });
  let lapsed = 0;
  for (const { id } of overdue) if (await lapse(db, id, now)) lapsed++;
  return lapsed;
}

function lapse(db: Db, id: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, { id });
    if (!request || !(await tx.request.count({ where: { id, ...lapsing } }))) return false;
    const { neededBy } = request;
    const reason = `It was needed by ${dayText(neededBy)}, and nobody was found in time.`;
    await endRequest(tx, { request, as: 'LAPSED', reason, by: system, now });
    const data = { number: request.number, title: request.title, from: request.status };
    await record(tx, {
      kind: 'request.lapsed',
      at: now,
      by: system,
      about: { requestId: id },
      data,
      reasons: [reason],
    });
    await mailRequester(tx, id, {
      occasion: 'lapsed',
      headline: `Closed, its day is over: ${request.title}`,
      summary: `${reason} Do you still need it? Submit it again with a new day.`,
      action: 'See the request',
      now,
    });
    return true;
  });
}

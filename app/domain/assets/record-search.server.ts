import type { Reader } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { dateFromDay, dayIn } from '~/platform/time';

/** Counts that somebody on staff looked for proof on a day (rules §9, requester adoption). No words are kept. */
export async function recordSearch(tx: Reader, { personId }: { personId: string }, now: Date): Promise<void> {
  const day = dateFromDay(dayIn('UTC', now));
  await tx.proofSearch.upsert({
    where: { personId_day: { personId, day } },
    create: { id: newId('sch'), personId, day, hits: 1, at: now },
    update: { hits: { increment: 1 }, at: now },
  });
}

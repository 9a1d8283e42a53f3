import { type Actor, record } from '~/domain/audit/record.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { calendarOf, nextSlots } from './calendar';
import { listTakenSlots } from './issues.server';

const AHEAD = 4;

/** The next four slots that no other issue has taken. */
export async function listFreeSlots(db: Parameters<typeof listTakenSlots>[0], now: Date) {
  return nextSlots(calendarOf(await getSettings(db)), { now, taken: await listTakenSlots(db) }, AHEAD);
}

/** Moves a draft to another of the next free slots; the slot it leaves is skipped or free for another. It has to be scheduled anew. */
export async function moveIssue(
  db: Db,
  { issueId, slot }: { issueId: string; slot: string },
  by: Actor,
  now: Date,
): Promise<Result<{ at: Date }, 'not-a-draft' | 'not-free'>> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('newsletter.draft-issue'))`;
    const issue = await tx.issue.findUnique({ where: { id: issueId, status: 'DRAFT' } });
    if (!issue) return refuse('not-a-draft');
    const free = (await listFreeSlots(tx, now)).find(({ key }) => key === slot);
    if (!free) return refuse('not-free');
    await tx.issue.update({
      where: { id: issueId },
      data: { slot: free.key, plannedAt: free.at, scheduledAt: null, scheduledBy: null, heldReason: null },
    });
    const data = { number: issue.number, from: issue.slot, to: free.key };
    await record(tx, { kind: 'issue.moved', at: now, by, about: { issueId }, data });
    return ok({ at: free.at });
  });
}

import { getSettings } from '~/domain/settings/queries.server';
import type { Issue } from '~/generated/prisma/client';
import type { Reader, Tx } from '~/platform/db.server';
import { calendarOf, nextSlots, type Slot } from './calendar';
import { isTouched, untouched } from './touched';

/** What a draft forgets with its slot: it has to be scheduled anew, and is looked at anew before the next one. */
export const offItsSlot = { scheduledAt: null, scheduledBy: null, heldReason: null, warnedAt: null };

/** Where a draft goes that has to leave its slot; null: nobody touched it, and it goes altogether. */
export async function roomFor(db: Reader, draft: Issue, now: Date): Promise<Slot | null> {
  if (!isTouched(draft)) return null;
  const [settings, kept, skipped] = await Promise.all([
    getSettings(db),
    db.issue.findMany({ where: { NOT: { status: 'DRAFT', ...untouched } }, orderBy: { plannedAt: 'desc' }, take: 100 }),
    db.skippedSlot.findMany({ select: { slot: true } }),
  ]);
  const after = draft.plannedAt > now ? draft.plannedAt : now;
  const taken = new Set([draft, ...kept, ...skipped].map(({ slot }) => slot));
  return nextSlots(calendarOf(settings), { now: after, taken }, 1)[0] ?? null;
}

/**
 * Clears a slot inside the change that needs it: a draft nobody touched goes, the work of somebody takes the next slot that
 * holds none, and has to be scheduled anew. Says what became of the draft; null: there was none.
 */
export async function makeRoom(tx: Tx, slot: string, now: Date): Promise<{ number: number; to: Slot | null } | null> {
  const draft = await tx.issue.findUnique({ where: { slot, status: 'DRAFT' } });
  if (!draft) return null;
  const to = await roomFor(tx, draft, now);
  if (!to) await tx.issue.deleteMany({ where: { id: draft.id, status: 'DRAFT', ...untouched } });
  else {
    await tx.issue.deleteMany({ where: { slot: to.key, status: 'DRAFT', ...untouched } });
    const data = { slot: to.key, plannedAt: to.at, ...offItsSlot };
    await tx.issue.updateMany({ where: { id: draft.id, status: 'DRAFT' }, data });
  }
  return { number: draft.number, to };
}

import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import type { Slot } from './calendar';
import { makeRoom } from './make-room.server';
import { listOpenSlots } from './slots.server';
import { lockDrafts, numberDrafts } from './write-draft.server';

/**
 * Leaves a slot out, with the reason: no issue comes. The draft that stands there goes, unless somebody worked on it: then it
 * takes the next slot that holds nobody's work. Refused: not one of the next four, or left out already.
 */
export async function skipSlot(
  db: Db,
  { slot, reason }: { slot: string; reason: string },
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<{ at: Date; draft: { number: number; to: Slot | null } | null }, 'not-ahead'>> {
  return db.$transaction(async (tx) => {
    await lockDrafts(tx);
    const place = (await listOpenSlots(tx, now)).find(({ key }) => key === slot);
    if (!place) return refuse('not-ahead');
    await tx.skippedSlot.create({ data: { slot, reason, skippedById: by.personId, skippedAt: now } });
    const draft = await makeRoom(tx, slot, now);
    await numberDrafts(tx);
    const data = { slot, ...(draft && { number: draft.number }), ...(draft?.to && { to: draft.to.key }) };
    await record(tx, { kind: 'slot.skipped', at: now, by, about: {}, data, reasons: [reason] });
    return ok({ at: place.at, draft });
  });
}

/** Uses a slot after all that was left out; the calendar drafts an issue for it. Refused: it is not left out. */
export async function restoreSlot(
  db: Db,
  slot: string,
  by: Actor,
  now: Date,
): Promise<Result<undefined, 'not-skipped'>> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.skippedSlot.deleteMany({ where: { slot } });
    if (count === 0) return refuse('not-skipped');
    await record(tx, { kind: 'slot.used', at: now, by, about: {}, data: { slot } });
    return ok();
  });
}

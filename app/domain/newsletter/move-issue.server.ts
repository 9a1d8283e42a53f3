import { type Actor, record } from '~/domain/audit/record.server';
import type { Db, Tx } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import type { Slot } from './calendar';
import { makeRoom, offItsSlot } from './make-room.server';
import { listOpenSlots } from './slots.server';
import { lockDrafts, numberDrafts } from './write-draft.server';

/** Where a draft came, its number there, and where the draft that stood there went; null: it went altogether. */
export type Moved = { at: Date; number: number; other: { number: number; at: Date | null } | null };

/** The draft that stood there; with an id it still has to be put where it goes. */
type Other = { id?: string; number: number; to: Slot | null };

/**
 * Moves a draft to another of the next four slots; it has to be scheduled anew. The draft that stands there changes places
 * with it, or makes room where this one's own slot is over. Both are numbered in the order in which they come.
 */
export async function moveIssue(
  db: Db,
  { issueId, slot }: { issueId: string; slot: string },
  by: Actor,
  now: Date,
): Promise<Result<Moved, 'not-a-draft' | 'not-free'>> {
  return db.$transaction(async (tx) => {
    await lockDrafts(tx);
    const issue = await tx.issue.findUnique({ where: { id: issueId, status: 'DRAFT' } });
    if (!issue) return refuse('not-a-draft');
    const to = (await listOpenSlots(tx, now)).find(({ key }) => key === slot && key !== issue.slot);
    if (!to) return refuse('not-free');
    const own = { key: issue.slot, at: issue.plannedAt };
    const other: Other | null = own.at > now ? await changePlaces(tx, to.key, own) : await makeRoom(tx, to.key, now);
    await put(tx, issueId, to);
    if (other?.id) await put(tx, other.id, own);
    await numberDrafts(tx);
    const { number } = await tx.issue.findUniqueOrThrow({ where: { id: issueId }, select: { number: true } });
    const data = { number, from: own.key, to: to.key, ...(other && { other: other.to?.key ?? 'none' }) };
    await record(tx, { kind: 'issue.moved', at: now, by, about: { issueId }, data });
    return ok({ at: to.at, number, other: other && { number: other.number, at: other.to?.at ?? null } });
  });
}

const put = (tx: Tx, id: string, { key: slot, at: plannedAt }: Slot) =>
  tx.issue.update({ where: { id }, data: { slot, plannedAt, ...offItsSlot } });

/** Takes the draft of a slot off it, on its way to another; a slot is used once, so it waits under its own id. */
async function changePlaces(tx: Tx, slot: string, to: Slot) {
  const draft = await tx.issue.findUnique({ where: { slot, status: 'DRAFT' }, select: { id: true, number: true } });
  if (!draft) return null;
  await tx.issue.update({ where: { id: draft.id }, data: { slot: draft.id } });
  return { ...draft, to };
}

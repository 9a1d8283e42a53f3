import type { Actor } from '~/domain/audit/record.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Db } from '~/platform/db.server';
import { calendarOf, nextSlot } from './calendar';
import { listTakenSlots } from './slots.server';
import { lockDrafts, numberDrafts, writeDraft } from './write-draft.server';

/**
 * Goes on with the next issue, or starts one for the next free slot, written from the board. Pressed twice, by one or by
 * two, it is the same draft.
 */
export async function draftIssue(db: Db, by: Actor, now: Date): Promise<{ issueId: string; isNew: boolean }> {
  return db.$transaction(async (tx) => {
    await lockDrafts(tx);
    const next = await tx.issue.findFirst({
      where: { status: 'DRAFT' },
      orderBy: { plannedAt: 'asc' },
      select: { id: true },
    });
    if (next) return { issueId: next.id, isNew: false };
    const slot = nextSlot(calendarOf(await getSettings(tx)), now, await listTakenSlots(tx));
    const issueId = await writeDraft(tx, slot, by, now);
    await numberDrafts(tx);
    return { issueId, isNew: true };
  });
}

import { type Actor, record } from '~/domain/audit/record.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { readBoard } from './board.server';
import { calendarOf, nextSlot } from './calendar';
import { listTakenSlots } from './issues.server';
import { suggestBlocks, suggestWords } from './suggest-blocks';

/**
 * Starts the next issue for the next free slot, written from the board. While one is being written there is no second:
 * pressed twice, by one or by two, it is the same draft.
 */
export async function draftIssue(db: Db, by: Actor, now: Date): Promise<{ issueId: string; isNew: boolean }> {
  return db.$transaction(async (tx) => {
    // One after the other: between two looks the first would not see the second's draft.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('newsletter.draft-issue'))`;
    const present = await findOpenDraft(tx);
    if (present) return { issueId: present, isNew: false };
    const settings = await getSettings(tx);
    const { key, at } = nextSlot(calendarOf(settings), now, await listTakenSlots(tx));
    const board = await readBoard(tx, now);
    const blocks = suggestBlocks(board, { at, company: settings.companyName });
    const last = await tx.issue.aggregate({ _max: { number: true } });
    const id = newId('iss');
    const number = (last._max.number ?? 0) + 1;
    await tx.issue.create({
      data: { id, number, slot: key, plannedAt: at, blocks, ...suggestWords(board, blocks) },
    });
    await record(tx, { kind: 'issue.drafted', at: now, by, about: { issueId: id }, data: { number, slot: key } });
    return { issueId: id, isNew: true };
  });
}

async function findOpenDraft(tx: Tx): Promise<string | null> {
  const draft = await tx.issue.findFirst({
    where: { status: 'DRAFT' },
    orderBy: { number: 'desc' },
    select: { id: true },
  });
  return draft?.id ?? null;
}

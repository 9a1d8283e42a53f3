import { type Actor, record } from '~/domain/audit/record.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { readBoard } from './board.server';
import type { Slot } from './calendar';
import { suggestBlocks, suggestWords } from './suggest-blocks';
import { untouched } from './touched';

/** One after the other: between two looks the first would not see what the second did to the drafts. */
export const lockDrafts = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('newsletter.draft-issue'))`;

/** Writes a new draft for a slot from the board; the drafts are locked. */
export async function writeDraft(tx: Tx, slot: Slot, by: Actor, now: Date): Promise<string> {
  const last = await tx.issue.aggregate({ _max: { number: true } });
  const [id, number] = [newId('iss'), (last._max.number ?? 0) + 1];
  await tx.issue.create({ data: { id, number, slot: slot.key, ...(await fromBoard(tx, slot, now)) } });
  await record(tx, { kind: 'issue.drafted', at: now, by, about: { issueId: id }, data: { number, slot: slot.key } });
  return id;
}

/** Writes a draft that nobody touched anew; no event, since nobody's words change. */
export async function rewriteDraft(tx: Tx, issueId: string, slot: Slot, now: Date): Promise<void> {
  const where = { id: issueId, status: 'DRAFT' as const, ...untouched };
  await tx.issue.updateMany({ where, data: await fromBoard(tx, slot, now) });
}

async function fromBoard(tx: Tx, { at }: Slot, now: Date) {
  const board = await readBoard(tx, now, at);
  const { companyName } = await getSettings(tx);
  const blocks = suggestBlocks(board, { at, company: companyName });
  return { plannedAt: at, writtenAt: now, blocks, ...suggestWords(board, blocks) };
}

/** Numbers drafts on from the last issue that left the draft, in the order in which they come. */
export async function numberDrafts(tx: Tx): Promise<void> {
  const drafts = await tx.issue.findMany({
    where: { status: 'DRAFT' },
    orderBy: [{ plannedAt: 'asc' }, { number: 'asc' }],
    select: { id: true, number: true },
  });
  const gone = await tx.issue.aggregate({ where: { status: { not: 'DRAFT' } }, _max: { number: true } });
  const first = (gone._max.number ?? 0) + 1;
  const moved = drafts.map((draft, at) => ({ ...draft, to: first + at })).filter(({ number, to }) => number !== to);
  // Numbers are unique: all of them step aside before each takes its own.
  for (const { id, to } of moved) await tx.issue.updateMany({ where: { id, status: 'DRAFT' }, data: { number: -to } });
  for (const { id, to } of moved) await tx.issue.updateMany({ where: { id, status: 'DRAFT' }, data: { number: to } });
}

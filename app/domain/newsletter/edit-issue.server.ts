import { type Actor, record } from '~/domain/audit/record.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Db, Tx } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { applyEdit, changedBy, type EditRefusal, type Written } from './apply-edit';
import { noApproval, voidedBy } from './approval';
import { type BlockEdit, Blocks } from './blocks';
import { readBoard } from './board.server';
import { suggestBlocks } from './suggest-blocks';

/**
 * Changes one block of a draft, its place, or whom the issue is for; two managers who edit two blocks at once keep both. An
 * approval is to the words that were read: the edit takes it away. An issue on its way is not changed.
 */
export async function editIssue(
  db: Db,
  { issueId, edit }: { issueId: string; edit: BlockEdit },
  by: Actor,
  now: Date,
): Promise<Result<undefined, 'not-a-draft' | 'segment-gone' | EditRefusal>> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM issues WHERE id = ${issueId} FOR UPDATE`;
    const issue = await tx.issue.findUnique({ where: { id: issueId, status: 'DRAFT' } });
    if (!issue) return refuse('not-a-draft');
    const { number, subject, preheader, segmentId } = issue;
    const before = { subject, preheader, segmentId, blocks: Blocks.parse(issue.blocks) };
    if (edit.block === 'readers' && !(await isThere(tx, edit.segmentId))) return refuse('segment-gone');
    const after =
      edit.block === 'rewrite' ? ok(await rewrite(tx, before, issue.plannedAt, now)) : applyEdit(before, edit);
    if (!after.ok) return after;
    if (JSON.stringify(after.value) === JSON.stringify(before)) return ok();
    await tx.issue.update({ where: { id: issueId }, data: { ...after.value, ...noApproval, editedAt: now } });
    const data = { number, fields: [changedBy(edit)], ...voidedBy(issue) };
    await record(tx, { kind: 'issue.edited', at: now, by, about: { issueId }, data });
    return ok();
  });
}

/** Whether a segment may be chosen, and stays so until the transaction ends; nobody in particular always may. */
async function isThere(tx: Tx, segmentId: string | null): Promise<boolean> {
  if (segmentId === null) return true;
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM segments WHERE id = ${segmentId} AND archived_at IS NULL FOR SHARE`;
  return rows.length === 1;
}

/** What comes from the board is taken anew; what somebody typed, and their order, stays. */
async function rewrite(tx: Tx, before: Written, at: Date, now: Date): Promise<Written> {
  const { companyName } = await getSettings(tx);
  const fresh = suggestBlocks(await readBoard(tx, now, at), { at, company: companyName });
  const { introduction, community, feedback, order, free } = before.blocks;
  return { ...before, blocks: { ...fresh, introduction, community, feedback, order, free } };
}

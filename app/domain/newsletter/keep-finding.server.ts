import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { checkDraft, findDraft } from './draft.server';
import { findingKey } from './kept';
import { listKept } from './kept.server';

/**
 * Says that somebody saw what the copy check only names, and keeps it; once, however often it is pressed. It changes no word
 * of the draft, so an approval stands. Refused: what must be put right, and what reads differently by now.
 */
export async function keepFinding(
  db: Db,
  { issueId, finding }: { issueId: string; finding: string },
  by: Actor,
  now: Date,
): Promise<Result<undefined, 'not-a-draft' | 'reads-differently'>> {
  const draft = await findDraft(db, issueId, now);
  if (!draft) return refuse('not-a-draft');
  const { findings } = await checkDraft(db, draft, [], now);
  const found = findings.find((one) => one.level === 'look' && findingKey(one) === finding);
  if (!found) return refuse('reads-differently');
  const { title, text, block } = found;
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM issues WHERE id = ${issueId} FOR UPDATE`;
    const issue = await tx.issue.findUnique({ where: { id: issueId, status: 'DRAFT' } });
    if (!issue) return refuse('not-a-draft');
    if ((await listKept(tx, issueId)).has(finding)) return ok();
    const data = { number: issue.number, title, ...(block && { block }) };
    await record(tx, { kind: 'issue.finding-kept', at: now, by, about: { issueId }, data, reasons: [text] });
    return ok();
  });
}

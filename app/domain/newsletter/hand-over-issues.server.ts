import type { Tx } from '~/platform/db.server';

/** Gives the letters that one advocate was sent to another, inside the merge of the two; their addresses stay as they were. */
export async function handOverIssues(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.issueRecipient.updateMany({ where: { advocateId: from }, data: { advocateId: to } });
}

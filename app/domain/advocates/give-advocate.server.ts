import type { Tx } from '~/platform/db.server';

/** Turns the advocate of one contact into that of another, inside the merge of the two, of whom only the first is one. */
export async function giveAdvocate(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.advocate.updateMany({ where: { contactId: from }, data: { contactId: to } });
}

import type { Tx } from '~/platform/db.server';

/** Turns suggestions of one contact to another, inside the merge of the two. */
export async function handOverSuggestions(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.suggestion.updateMany({ where: { contactId: from }, data: { contactId: to } });
}

import type { Tx } from '~/platform/db.server';

/** Gives every ask of one advocate to another, inside the merge of the two, who were never asked for the same request. */
export async function handOverAsks(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.ask.updateMany({ where: { advocateId: from }, data: { advocateId: to } });
}

import type { Tx } from '~/platform/db.server';

/** Gives every claim and favour of one advocate to another, inside the merge of the two, who never claimed the same. */
export async function handOverClaims(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.claim.updateMany({ where: { advocateId: from }, data: { advocateId: to } });
  await tx.favour.updateMany({ where: { advocateId: from }, data: { advocateId: to } });
}

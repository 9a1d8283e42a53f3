import type { Tx } from '~/platform/db.server';

/** Gives the notes and cards of one advocate to another, inside the merge of the two; cards keep their addresses. */
export async function handOverImpact(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.impactNote.updateMany({ where: { advocateId: from }, data: { advocateId: to } });
  await tx.shareCard.updateMany({ where: { advocateId: from }, data: { advocateId: to } });
}

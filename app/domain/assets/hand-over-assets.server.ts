import type { Tx } from '~/platform/db.server';

/** Gives the assets with one advocate's words or face to another, inside the merge of the two. */
export async function handOverAssets(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.asset.updateMany({ where: { advocateId: from }, data: { advocateId: to } });
}

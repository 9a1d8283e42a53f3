import type { Tx } from '~/platform/db.server';

/** The links made from a form belong to its request once it is submitted. */
export async function adoptShares(
  tx: Tx,
  {
    formKey,
    personId,
    requestId,
    dealId,
  }: { formKey: string; personId: string; requestId: string; dealId: string | null },
): Promise<void> {
  await tx.assetShare.updateMany({
    where: { formKey, sharedById: personId, requestId: null },
    data: { requestId, dealId },
  });
}

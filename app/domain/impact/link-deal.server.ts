import type { Tx } from '~/platform/db.server';

/** Says that a completed favour helped a deal, inside the transaction that completes it. The same pair counts once. */
export async function linkDealToFavour(tx: Tx, dealId: string, favourId: string, now: Date): Promise<void> {
  await tx.dealFavour.createMany({ data: { dealId, favourId, linkedAt: now }, skipDuplicates: true });
}

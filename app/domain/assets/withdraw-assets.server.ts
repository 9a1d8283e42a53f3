import { type Actor, record } from '~/domain/audit/record.server';
import type { Tx } from '~/platform/db.server';

/** Which assets: one, or all that were made of one claim's hand-in. `advocateId`: only those with this person's words. */
type Which = { assetId: string; advocateId?: string } | { claimId: string };

/**
 * Takes assets away because a consent ended (rules G3): from this moment they are in no search, no offer and behind no link.
 * Returns their titles; one that was withdrawn before stays as it is. Whoever runs the programme finds on the asset's page
 * where else it was used.
 */
export async function withdrawAssets(
  tx: Tx,
  which: Which,
  { reason, by, now }: { reason: string; by: Actor; now: Date },
) {
  const where = 'assetId' in which ? { id: which.assetId, advocateId: which.advocateId } : { claimId: which.claimId };
  const gone = await tx.asset.updateManyAndReturn({
    where: { ...where, withdrawnAt: null },
    data: { withdrawnAt: now, withdrawnWhy: reason },
    select: { id: true, title: true, accountId: true, advocateId: true },
  });
  for (const { id, title, accountId, advocateId } of gone) {
    const data = { assetId: id, title };
    await record(tx, {
      kind: 'asset.withdrawn',
      at: now,
      by,
      about: { accountId, advocateId },
      data,
      reasons: [reason],
    });
  }
  return gone.map(({ title }) => title);
}

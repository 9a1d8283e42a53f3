import type { Actor } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { withdrawAssets } from './withdraw-assets.server';

type Withdrawal = {
  assetId: string;
  reason: string;
  /** only where these are this advocate's words */ advocateId?: string;
};

/**
 * Somebody's consent to an asset ended: a manager heard of it, or the advocate took it back themselves. Withdrawing twice is
 * withdrawing once. Refused: an asset that is not there, or not theirs.
 */
export async function withdrawAsset(
  db: Db,
  { assetId, reason, advocateId }: Withdrawal,
  by: Actor,
  now: Date,
): Promise<Result<{ title: string }, 'gone'>> {
  return db.$transaction(async (tx) => {
    const asset = await tx.asset.findFirst({ where: { id: assetId, advocateId }, select: { title: true } });
    if (!asset) return refuse('gone');
    await withdrawAssets(tx, { assetId, advocateId }, { reason, by, now });
    return ok(asset);
  });
}

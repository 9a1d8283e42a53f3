import type { Db } from '~/platform/db.server';
import { sendableWhere } from './sendable';

/**
 * Where an asset is, for somebody on staff who opens it; null where it may not be sent any more. Opened from the form of a
 * request it is counted: some SOPs want one opened before a live call.
 */
export async function openAsset(
  db: Db,
  { assetId, formKey, personId }: { assetId: string; formKey: string; personId: string },
  now: Date,
): Promise<string | null> {
  const asset = await db.asset.findFirst({ where: { id: assetId, ...sendableWhere(now) }, select: { link: true } });
  if (!asset) return null;
  if (formKey) {
    await db.assetOpening.upsert({
      where: { personId_formKey_assetId: { personId, formKey, assetId } },
      create: { personId, formKey, assetId, lastOpenedAt: now },
      update: { times: { increment: 1 }, lastOpenedAt: now },
    });
  }
  return asset.link;
}

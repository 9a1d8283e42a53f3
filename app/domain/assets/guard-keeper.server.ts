import type { AppLoadContext } from '@remix-run/node';
import { guard, notFound } from '~/domain/access/guard.server';
import type { Actor } from '~/domain/audit/record.server';
import { db } from '~/platform/db.server';
import { deriveToken, isSameToken } from '~/platform/derived-token.server';
import { findAsset } from './asset.server';

type Args = { request: Request; context: AppLoadContext; params: { id?: string } };

/**
 * First line of the page "is it still true?": whoever holds the key of the letter to its owner, who may answer that one
 * question, or a manager.
 */
export async function guardKeeper(args: Args, now: Date) {
  const assetId = args.params.id ?? '';
  const key = new URL(args.request.url).searchParams.get('key');
  const hasKey = key !== null && isSameToken(key, deriveToken('asset-still-true', assetId));
  const person = hasKey ? null : await guard(args, 'assets.manage');
  const asset = await findAsset(db(), assetId, { seesAll: true, now });
  if (!asset) throw notFound();
  const actor: Actor = person ?? { personId: asset.ownerId, name: asset.owner?.name ?? 'Its owner' };
  return { asset, actor };
}

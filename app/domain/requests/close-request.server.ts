import { type Actor, record } from '~/domain/audit/record.server';
import { sendableWhere } from '~/domain/assets/sendable';
import type { Db } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { type Result, ok, refuse } from '~/platform/result';
import { endRequest } from './end-request.server';
import { mailRequester } from './letters.server';
import { lockRequest } from './locking.server';

export type CloseRefusal = 'gone' | 'closed' | 'no-asset';

/** A manager closes a request: answered by an asset, or not to be helped, with words the requester reads. */
export async function closeRequest(
  db: Db,
  { number, reason, assetId = '' }: { number: number; reason: string; assetId?: string },
  by: Actor,
  now: Date,
): Promise<Result<undefined, CloseRefusal>> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, { number });
    if (!request) return refuse('gone');
    if (request.status === 'CLOSED') return refuse('closed');
    const asset = assetId ? await tx.asset.findFirst({ where: { id: assetId, ...sendableWhere(now) } }) : null;
    if (assetId && !asset) return refuse('no-asset');
    const as = asset ? 'FULFILLED_BY_ASSET' : 'DECLINED';
    await endRequest(tx, { request, as, assetId: asset?.id, reason, by, now });
    const data = { number, title: request.title, from: request.status, assetId: asset?.id };
    await record(tx, {
      kind: 'request.closed',
      at: now,
      by,
      about: { requestId: request.id },
      data,
      reasons: [reason],
    });
    await mailRequester(tx, request.id, {
      occasion: 'closed',
      headline: asset ? `Answered: ${request.title}` : `We cannot help with this one: ${request.title}`,
      summary: asset ? `${reason} Use “${asset.title}”: ${env().SITE_URL}/assets/${asset.id}` : reason,
      action: 'See the request',
      now,
    });
    return ok();
  });
}

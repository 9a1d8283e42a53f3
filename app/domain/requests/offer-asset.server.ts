import { type Actor, record } from '~/domain/audit/record.server';
import { sendableWhere } from '~/domain/assets/sendable';
import type { Db } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { type Result, ok, refuse } from '~/platform/result';
import { lockRequest } from './locking.server';
import { addMessage } from './write-message.server';

export type OfferAssetRefusal = 'gone' | 'closed' | 'no-asset' | 'offered';

/**
 * A manager offers a finished piece to the requester, in a message that counts as a first answer; the request stays open
 * until one of them says that it was enough. Refused: a closed request, an asset that may not be sent any more, or that was
 * offered before.
 */
export async function offerAsset(
  db: Db,
  { number, assetId, words }: { number: number; assetId: string; words: string },
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<undefined, OfferAssetRefusal>> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, { number });
    if (!request) return refuse('gone');
    if (request.status === 'CLOSED') return refuse('closed');
    const asset = await tx.asset.findFirst({ where: { id: assetId, ...sendableWhere(now) } });
    if (!asset) return refuse('no-asset');
    const offer = { requestId: request.id, assetId, why: [`Offered by ${by.name}.`], wasEnough: false, offeredAt: now };
    const { count } = await tx.assetOffer.createMany({ data: [offer], skipDuplicates: true });
    if (count === 0) return refuse('offered');
    const link = `“${asset.title}”: ${env().SITE_URL}/assets/${asset.id}`;
    const body = `${words}\n\n${link}\n\nIf it is enough, please say so here, and the request is closed.`.trim();
    await addMessage(tx, { request, body, isQuestion: false }, by, now);
    const data = { number, title: request.title, assetId };
    await record(tx, { kind: 'request.asset-offered', at: now, by, about: { requestId: request.id }, data });
    return ok();
  });
}

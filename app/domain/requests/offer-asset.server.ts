import { type Actor, record } from '~/domain/audit/record.server';
import { sendableWhere } from '~/domain/assets/sendable';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { addMessage } from './add-message.server';
import { lockRequest } from './locking.server';

export type OfferAssetRefusal = 'gone' | 'closed' | 'no-asset' | 'offered';

/**
 * A manager offers a finished piece to the requester, in a message that counts as a first answer. The clocks stand still
 * until the requester says whether it is enough. Refused: a closed request, an asset that may not be sent any more, or that
 * was offered before.
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
    const body = `${words}\n\nThe asset: “${asset.title}”.`.trim();
    await addMessage(tx, { request, body, pauses: true, asset }, by, now);
    const data = { number, title: request.title, assetId };
    const reasons = ['The clocks stand still until the requester says whether it is enough.'];
    await record(tx, { kind: 'request.asset-offered', at: now, by, about: { requestId: request.id }, data, reasons });
    return ok();
  });
}

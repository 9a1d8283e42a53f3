import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { addMessage } from './add-message.server';
import { lockRequest } from './locking.server';

export type RefuseOfferRefusal = 'gone' | 'closed' | 'answered';

/**
 * The requester says why an asset offered to them is not enough: managers read it among the messages, and the clocks run
 * again. Refused: others' requests, closed ones, and a second answer.
 */
export async function refuseOfferedAsset(
  db: Db,
  { number, assetId, why }: { number: number; assetId: string; why: string },
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<undefined, RefuseOfferRefusal>> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, { number });
    if (!request || request.requesterId !== by.personId) return refuse('gone');
    if (request.status === 'CLOSED') return refuse('closed');
    const { id: requestId, title } = request;
    const offer = await tx.assetOffer.findUnique({
      where: { requestId_assetId: { requestId, assetId } },
      select: { asset: { select: { title: true } } },
    });
    if (!offer) return refuse('gone');
    const unanswered = { requestId, assetId, notEnough: null };
    const { count } = await tx.assetOffer.updateMany({ where: unanswered, data: { notEnough: why } });
    if (count === 0) return refuse('answered');
    await addMessage(tx, { request, body: `“${offer.asset.title}” is not enough: ${why}`, pauses: false }, by, now);
    const data = { number, title, assetId };
    await record(tx, { kind: 'request.asset-not-enough', at: now, by, about: { requestId }, data, reasons: [why] });
    return ok();
  });
}

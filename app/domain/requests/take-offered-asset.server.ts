import { sendableWhere } from '~/domain/assets/sendable';
import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { endRequest } from './end-request.server';
import { mailFollowers } from './letters.server';
import { lockRequest } from './locking.server';
import { agreedStatuses, saidYes } from './request-status';

export type TakeRefusal = 'gone' | 'closed' | 'accepted' | 'no-asset';

/**
 * The requester says that an asset offered to them was enough: the request closes as fulfilled by it, and its clocks end
 * now. An open ask is taken back and not charged. Refused: others' requests, closed ones, an asset that may not be sent any
 * more, and once an advocate said yes (from then on a manager closes, since somebody waits to hear from us).
 */
export async function takeOfferedAsset(
  db: Db,
  { number, assetId }: { number: number; assetId: string },
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<undefined, TakeRefusal>> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, { number });
    if (!request || request.requesterId !== by.personId) return refuse('gone');
    if (request.status === 'CLOSED') return refuse('closed');
    const requestId = request.id;
    const said = await tx.ask.count({ where: { requestId, ...saidYes } });
    if (said > 0 || agreedStatuses.some((status) => status === request.status)) return refuse('accepted');
    const where = { requestId, assetId };
    const asset = await tx.asset.findFirst({
      where: { ...sendableWhere(now), id: assetId, offers: { some: { requestId } } },
      select: { title: true },
    });
    if (!asset) return refuse('no-asset');
    await tx.assetOffer.updateMany({ where, data: { wasEnough: true, notEnough: null } });
    const reason = `“${asset.title}” was enough.`;
    await endRequest(tx, { request, as: 'FULFILLED_BY_ASSET', assetId, reason, by, now });
    const data = { number, title: request.title, from: request.status, assetId };
    const about = { requestId };
    await record(tx, { kind: 'request.asset-enough', at: now, by, about, data, reasons: [reason] });
    await mailFollowers(tx, requestId, {
      occasion: 'closed',
      headline: `Answered: ${request.title}`,
      summary: `${request.requester.name} says that ${reason} You find it on the page of the request.`,
      action: 'See the request',
      now,
    });
    return ok();
  });
}

import { assetKindNames } from '~/domain/assets/asset-kinds';
import { standingOf } from '~/domain/assets/sendable';
import type { Db } from '~/platform/db.server';
import { isUnanswered } from './offered';

type Wanted = { number: number; assetId: string };

/** One asset offered to a request, as its requester answers it; null where there is none. */
export async function findOffer(db: Db, { number, assetId }: Wanted, now: Date) {
  const row = await db.assetOffer.findFirst({
    where: { assetId, request: { number } },
    select: {
      wasEnough: true,
      notEnough: true,
      offeredAt: true,
      asset: { select: { title: true, summary: true, kind: true, link: true, withdrawnAt: true, consentUntil: true } },
      request: {
        select: {
          id: true,
          title: true,
          status: true,
          submittedAt: true,
          requester: { select: { id: true, name: true, disabledAt: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { asset, request, wasEnough, notEnough } = row;
  const { id: requestId, title, requester, status } = request;
  return {
    number,
    assetId,
    requestId,
    request: title,
    requester,
    isOpen: status !== 'CLOSED',
    isInUse: standingOf(asset, now) === 'in use',
    isUnanswered: isUnanswered(row, request),
    wasEnough,
    notEnough,
    asset: { title: asset.title, kindName: assetKindNames[asset.kind], summary: asset.summary, link: asset.link },
  };
}

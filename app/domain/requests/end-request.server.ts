import type { RequestClosedAs } from '~/generated/prisma/enums';
import type { Actor } from '~/domain/audit/record.server';
import type { Tx } from '~/platform/db.server';
import { endRound } from './end-round.server';
import type { LockedRequest } from './locking.server';
import { openStatuses } from './request-status';
import { withdrawOpenAsks } from './withdraw-open-asks.server';
import { resumeClocks } from './resume-clocks.server';

type End = {
  request: LockedRequest;
  as: RequestClosedAs;
  assetId?: string;
  reason: string | null;
  by: Actor;
  now: Date;
};

/** Closes a locked request; its clocks stand still no more. An ask that is still open is taken back and not charged. */
export async function endRequest(tx: Tx, { request, as, assetId, reason, by, now }: End): Promise<void> {
  await resumeClocks(tx, { requestId: request.id }, now);
  await withdrawOpenAsks(tx, {
    requestId: request.id,
    reason: 'The request ended before an answer came.',
    by,
    now,
  });
  await endRound(tx, { request, reason: 'The request ended.', by, now });
  const { count } = await tx.request.updateMany({
    where: { id: request.id, status: { in: [...openStatuses] } },
    data: {
      status: 'CLOSED',
      closedAs: as,
      closedReason: reason,
      closedAssetId: assetId,
      closedAt: now,
      firstAnsweredAt: request.firstAnsweredAt ?? now,
    },
  });
  if (count !== 1) throw new Error('A locked request changed its status.');
}

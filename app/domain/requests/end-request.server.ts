import type { RequestClosedAs } from '~/generated/prisma/enums';
import type { Actor } from '~/domain/audit/record.server';
import { leaveMeetings } from '~/domain/meetings/leave-meetings.server';
import type { Tx } from '~/platform/db.server';
import { endRound } from './end-round.server';
import type { LockedRequest } from './locking.server';
import { openStatuses } from './request-status';
import { resumeClocks } from './resume-clocks.server';
import { withdrawAsks } from './withdraw-open-asks.server';

type End = {
  request: LockedRequest;
  as: RequestClosedAs;
  assetId?: string;
  reason: string | null;
  by: Actor;
  now: Date;
};

/**
 * Closes a locked request; its clocks stand still no more. An ask that is still open, or a yes whose call did not take place,
 * is taken back and not charged.
 */
export async function endRequest(tx: Tx, { request, as, assetId, reason, by, now }: End): Promise<void> {
  await resumeClocks(tx, { requestId: request.id }, now);
  await leaveMeetings(tx, { requestId: request.id, reason: reason ?? 'The request ended.', by, now });
  await withdrawAsks(tx, {
    requestId: request.id,
    statuses: ['OPEN', 'ACCEPTED'],
    reason: 'The request ended before it came to it.',
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

import type { RequestClosedAs } from '~/generated/prisma/enums';
import type { Actor } from '~/domain/audit/record.server';
import { record } from '~/domain/audit/record.server';
import type { Tx } from '~/platform/db.server';
import { lockAsk, type LockedRequest, dataOf, subjectsOf } from './locking.server';
import { openStatuses } from './request-status';
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
  const open = await tx.ask.findFirst({ where: { requestId: request.id, status: 'OPEN' }, select: { id: true } });
  const ask = open && (await lockAsk(tx, open.id));
  if (ask) {
    await tx.ask.update({ where: { id: ask.id }, data: { status: 'WITHDRAWN', answeredAt: now } });
    const reasons = ['The request ended before an answer came. It is not charged.'];
    await record(tx, { kind: 'ask.withdrawn', at: now, by, about: subjectsOf(ask), data: dataOf(ask), reasons });
  }
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

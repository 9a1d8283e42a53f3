import { type Actor, record } from '~/domain/audit/record.server';
import type { Tx } from '~/platform/db.server';

type End = { request: { id: string; number: number; title: string }; reason: string; by: Actor; now: Date };

/**
 * Ends the running round of a locked request, where there is one: whoever was not asked yet is not asked any more, and no
 * owner's answer is waited for. Asks that are open stay as they are.
 */
export async function endRound(tx: Tx, { request, reason, by, now }: End): Promise<void> {
  await tx.ownerApproval.updateMany({
    where: { requestId: request.id, status: 'WAITING' },
    data: { status: 'DROPPED', answeredAt: now },
  });
  const round = await tx.askRound.findFirst({ where: { requestId: request.id, endedAt: null }, select: { id: true } });
  if (!round) return;
  await tx.askRoundPlace.updateMany({
    where: { roundId: round.id, status: { in: ['QUEUED', 'WAITING_FOR_OWNER'] } },
    data: { status: 'DROPPED', reason },
  });
  await tx.askRound.update({ where: { id: round.id }, data: { endedAt: now, endReason: reason } });
  const data = { number: request.number, title: request.title, roundId: round.id };
  await record(tx, { kind: 'round.ended', at: now, by, about: { requestId: request.id }, data, reasons: [reason] });
}

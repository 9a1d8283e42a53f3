import { record, system } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { mailApproval } from './approval-letters.server';
import { askingRules } from './asking-rules';
import { continueRound } from './continue-round.server';
import { lockRequest } from './locking.server';
import { settleRequest } from './settle-request.server';

/**
 * What an owner's silence means, by the SOP: it counts as a yes and the ask goes out, or managers decide and are told.
 * Looks again before it acts, so that the job may run early, late or twice. Returns what it did; null: nothing.
 */
export async function passSilentApproval(
  db: Db,
  { approvalId }: { approvalId: string },
  now: Date,
): Promise<'passed' | 'escalated' | null> {
  return db.$transaction(async (tx) => {
    const known = await tx.ownerApproval.findUnique({ where: { id: approvalId }, select: { requestId: true } });
    const request = known && (await lockRequest(tx, { id: known.requestId }));
    if (!request) return null;
    const approval = await tx.ownerApproval.findUniqueOrThrow({ where: { id: approvalId } });
    const { advocateId, accountId, ownerId, status, escalatedAt, silentFrom } = approval;
    if (status !== 'WAITING' || escalatedAt || silentFrom > now) return null;
    const { then, silenceHours } = askingRules(request);
    const isYes = then === 'counts as yes';
    await tx.ownerApproval.update({
      where: { id: approvalId },
      data: isYes ? { status: 'PASSED', answeredAt: now } : { escalatedAt: now },
    });
    await record(tx, {
      kind: isYes ? 'owner.passed' : 'owner.escalated',
      at: now,
      by: system,
      about: { requestId: request.id, advocateId, accountId },
      data: { number: request.number, title: request.title, approvalId, ownerId },
      reasons: [
        `The owner said nothing for ${silenceHours} business hours.`,
        isYes ? 'By the SOP that counts as a yes.' : 'By the SOP a manager decides.',
      ],
    });
    if (!isYes) {
      await mailApproval(tx, { approvalId, now });
      return 'escalated';
    }
    await tx.askRoundPlace.updateMany({
      where: { advocateId, status: 'WAITING_FOR_OWNER', round: { requestId: request.id, endedAt: null } },
      data: { status: 'QUEUED' },
    });
    await settleRequest(tx, request.id);
    await continueRound(tx, request.id);
    return 'passed';
  });
}

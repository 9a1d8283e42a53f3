import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { lockOpportunity } from './lock-opportunity.server';

/**
 * Takes an opportunity off the board. Those who hold a place may finish and are thanked as promised; the waiting list
 * ends with the reason. Closing twice is closing once. Refused: unknown, or still a draft.
 */
export async function closeOpportunity(
  db: Db,
  { id, reason }: { id: string; reason: string },
  by: Actor,
  now: Date,
): Promise<Result<{ kept: number; letGo: number }, 'not-found' | 'draft'>> {
  return db.$transaction(async (tx) => {
    const opportunity = await lockOpportunity(tx, id);
    if (!opportunity) return refuse('not-found');
    if (opportunity.status === 'DRAFT') return refuse('draft');
    if (opportunity.status === 'CLOSED') return ok({ kept: 0, letGo: 0 });
    const { title } = opportunity;
    await tx.opportunity.update({
      where: { id, status: 'OPEN' },
      data: { status: 'CLOSED', closedAt: now, closedReason: reason },
    });
    const { count: letGo } = await tx.claim.updateMany({
      where: { opportunityId: id, status: 'WAITING' },
      data: { status: 'LAPSED', reason: `It closed before a place came free: ${reason}` },
    });
    const kept = await tx.claim.count({
      where: { opportunityId: id, status: { in: ['CLAIMED', 'SUBMITTED', 'RETURNED'] } },
    });
    const data = { title, kept, letGo };
    const about = { opportunityId: id };
    await record(tx, { kind: 'opportunity.closed', at: now, by, about, data, reasons: [reason] });
    return ok({ kept, letGo });
  });
}

import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { holdsPlace, isUnderWay } from './claim-decision';
import { freePlace, lockOpportunity } from './lock-opportunity.server';
import { moveUp } from './move-up.server';

/**
 * Ends an advocate's own claim; no reason is asked and nothing else about them changes (rules §4). Its place goes to the
 * first on the waiting list. Withdrawing twice is withdrawing once; an approved claim stays.
 */
export async function withdrawClaim(
  db: Db,
  { claimId, advocateId }: { claimId: string; advocateId: string },
  by: Actor,
  now: Date,
): Promise<Result<{ title: string; wasWaiting: boolean }, 'not-found' | 'approved'>> {
  return db.$transaction(async (tx) => {
    const own = await tx.claim.findFirst({ where: { id: claimId, advocateId }, select: { opportunityId: true } });
    const opportunity = own && (await lockOpportunity(tx, own.opportunityId));
    if (!opportunity) return refuse('not-found');
    const claim = await tx.claim.findUnique({
      where: { id: claimId },
      select: { status: true, advocate: { select: { contact: { select: { accountId: true } } } } },
    });
    if (!claim) return refuse('not-found');
    if (claim.status === 'APPROVED') return refuse('approved');
    const done = { title: opportunity.title, wasWaiting: claim.status === 'WAITING' };
    if (!isUnderWay(claim.status)) return ok(done);
    const { count } = await tx.claim.updateMany({
      where: { id: claimId, status: claim.status },
      data: { status: 'WITHDRAWN', dueAt: null, reason: null },
    });
    // A manager approved or returned it a moment ago: those need no lock.
    if (count !== 1) return refuse('approved');
    await record(tx, {
      kind: 'claim.withdrawn',
      at: now,
      by,
      about: { advocateId, accountId: claim.advocate.contact.accountId, opportunityId: opportunity.id },
      data: { claimId, title: opportunity.title, from: claim.status },
    });
    if (holdsPlace(claim.status)) {
      await freePlace(tx, opportunity.id);
      await moveUp(tx, opportunity, now);
    }
    return ok(done);
  });
}

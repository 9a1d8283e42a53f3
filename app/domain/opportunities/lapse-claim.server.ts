import { record, system } from '~/domain/audit/record.server';
import type { Db, Tx } from '~/platform/db.server';
import { dueText } from './claim-due';
import { freePlace, type LockedOpportunity, lockOpportunity } from './lock-opportunity.server';
import { moveUp } from './move-up.server';
import { tellOfLapse } from './tell-of-lapse.server';

/**
 * Gives back the place of a claim that is past its due day and was never handed in, or was returned and not sent again.
 * Looks again before it acts, so that the job may run early, late or twice. True when the claim lapsed.
 */
export async function lapseClaim(db: Db, { claimId }: { claimId: string }, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const claim = await tx.claim.findUnique({ where: { id: claimId }, select: { opportunityId: true } });
    const opportunity = claim && (await lockOpportunity(tx, claim.opportunityId));
    if (!opportunity || !(await lapse(tx, { claimId, opportunity, now }))) return false;
    await freePlace(tx, opportunity.id);
    await moveUp(tx, opportunity, now);
    return true;
  });
}

async function lapse(
  tx: Tx,
  { claimId, opportunity, now }: { claimId: string; opportunity: LockedOpportunity; now: Date },
): Promise<boolean> {
  const before = await tx.claim.findUnique({
    where: { id: claimId },
    select: {
      status: true,
      dueAt: true,
      advocateId: true,
      advocate: {
        select: { person: { select: { id: true, name: true, email: true } }, contact: { select: { accountId: true } } },
      },
    },
  });
  if (!before?.dueAt) return false;
  const why = `Nothing was handed in by ${dueText(before.dueAt)}.`;
  const { count } = await tx.claim.updateMany({
    where: { id: claimId, status: { in: ['CLAIMED', 'RETURNED'] }, dueAt: { lte: now } },
    data: { status: 'LAPSED', reason: why, dueAt: null },
  });
  if (count !== 1) return false;
  await record(tx, {
    kind: 'claim.lapsed',
    at: now,
    by: system,
    about: {
      advocateId: before.advocateId,
      accountId: before.advocate.contact.accountId,
      opportunityId: opportunity.id,
    },
    data: { claimId, title: opportunity.title, from: before.status },
    reasons: [why],
  });
  await tellOfLapse(tx, { claimId, person: before.advocate.person, opportunity, why, now });
  return true;
}

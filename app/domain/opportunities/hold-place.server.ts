import { type Actor, record } from '~/domain/audit/record.server';
import type { ClaimStatus } from '~/generated/prisma/enums';
import type { Tx } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { dueOf } from './claim-due';
import { lapseClaimJob } from './schema';
import type { LockedOpportunity } from './lock-opportunity.server';

type Change = {
  claim: { id: string; advocateId: string; accountId: string | null };
  opportunity: LockedOpportunity;
  from: ClaimStatus;
  kind: 'claim.made' | 'claim.moved-up';
  by: Actor;
  reasons: string[];
  now: Date;
};

/** Gives a claim the place that was just taken for it: due day, event, and the job that lets it lapse. */
export async function holdPlace(tx: Tx, { claim, opportunity, from, kind, by, reasons, now }: Change): Promise<Date> {
  const dueAt = dueOf(opportunity, now);
  const { count } = await tx.claim.updateMany({
    where: { id: claim.id, status: from },
    data: { status: 'CLAIMED', dueAt, reason: null },
  });
  if (count !== 1) throw new Error(`Claim ${claim.id} is no longer ${from}, though its opportunity is locked.`);
  await record(tx, {
    kind,
    at: now,
    by,
    about: { advocateId: claim.advocateId, accountId: claim.accountId, opportunityId: opportunity.id },
    data: { claimId: claim.id, title: opportunity.title, dueAt: dueAt.toISOString() },
    reasons,
  });
  await enqueue(tx, lapseClaimJob, { claimId: claim.id }, { startAfter: dueAt });
  return dueAt;
}

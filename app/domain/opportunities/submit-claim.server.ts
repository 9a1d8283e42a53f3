import { type Actor, record } from '~/domain/audit/record.server';
import { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import { evidenceOf, handInFaults } from './hand-in';
import type { HandIn } from './schema';

export type SubmitRefusal = { code: 'not-found' | 'ended' } | { code: 'incomplete'; errors: Record<string, string[]> };

/**
 * Hands an advocate's work in: one more evidence row, never over an older one, and the claim waits for a manager.
 * Handing in twice is handing in once. Refused: a foreign claim, one that ended, a hand-in that lacks what was asked.
 */
export async function submitClaim(
  db: Db,
  { claimId, advocateId, handIn }: { claimId: string; advocateId: string; handIn: HandIn },
  by: Actor,
  now: Date,
): Promise<Result<{ title: string }, SubmitRefusal>> {
  return db.$transaction(async (tx) => {
    const claim = await tx.claim.findFirst({
      where: { id: claimId, advocateId },
      select: {
        status: true,
        opportunity: { select: { id: true, title: true, evidence: true } },
        advocate: { select: { contact: { select: { accountId: true } } } },
      },
    });
    if (!claim) return refuse({ code: 'not-found' });
    const { opportunity } = claim;
    const errors = handInFaults(opportunity.evidence, handIn);
    if (Object.keys(errors).length) return refuse({ code: 'incomplete', errors });
    const { count } = await tx.claim.updateMany({
      where: { id: claimId, status: { in: ['CLAIMED', 'RETURNED'] } },
      data: { status: 'SUBMITTED', submittedAt: now, draft: Prisma.DbNull },
    });
    if (count !== 1) {
      const { status } = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: { status: true } });
      return status === 'SUBMITTED' ? ok({ title: opportunity.title }) : refuse({ code: 'ended' });
    }
    const evidence = evidenceOf(opportunity.evidence, handIn);
    const { id: evidenceId } = await tx.evidence.create({
      data: { id: newId('evd'), claimId, ...evidence, submittedAt: now },
    });
    await record(tx, {
      kind: 'claim.submitted',
      at: now,
      by,
      about: { advocateId, accountId: claim.advocate.contact.accountId, opportunityId: opportunity.id },
      data: { claimId, title: opportunity.title, evidenceId, allows: evidence.allows },
    });
    return ok({ title: opportunity.title });
  });
}

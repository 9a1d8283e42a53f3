import type { Tx } from '~/platform/db.server';

/** A claim as those who decide on it need it; null for an unknown id. */
export function findClaimToDecide(tx: Tx, claimId: string) {
  return tx.claim.findUnique({
    where: { id: claimId },
    select: {
      id: true,
      status: true,
      dueAt: true,
      advocateId: true,
      favour: { select: { id: true } },
      opportunity: {
        select: {
          ...{ id: true, title: true, slug: true, activity: true, minutes: true, platform: true },
          ...{ thanks: true, thanksKind: true },
        },
      },
      advocate: {
        select: {
          declinesValue: true,
          person: { select: { id: true, name: true, email: true, timeZone: true } },
          contact: { select: { accountId: true } },
        },
      },
    },
  });
}

export type ClaimToDecide = NonNullable<Awaited<ReturnType<typeof findClaimToDecide>>>;

/** Whom and what an event of this claim is about. */
export const subjectsOf = ({ advocateId, advocate, opportunity }: ClaimToDecide) => ({
  advocateId,
  accountId: advocate.contact.accountId,
  opportunityId: opportunity.id,
});

import type { Reader } from '~/platform/db.server';
import type { ReadinessFact } from './readiness';

/** Facts an advocate sees of themselves. What stands about their account beyond its name stays with staff. */
const ownFacts = ['E-mail address', 'Profile', 'Account', 'Customer for'];

/** What the holding page tells somebody who may not use the board yet. */
export async function getWelcome(db: Reader, advocateId: string) {
  const row = await db.advocate.findUniqueOrThrow({
    where: { id: advocateId },
    select: {
      readiness: true,
      reviewOn: true,
      joinedAt: true,
      contact: { select: { account: { select: { name: true } } } },
      readinessDecisions: {
        orderBy: { decidedAt: 'desc' },
        take: 1,
        select: { reason: true, facts: true, decidedAt: true, decidedBy: { select: { name: true } } },
      },
    },
  });
  const decision = row.readinessDecisions[0];
  return {
    readiness: row.readiness,
    reviewOn: row.reviewOn,
    joinedAt: row.joinedAt,
    accountName: row.contact.account?.name ?? null,
    decision: decision && {
      reason: decision.reason,
      by: decision.decidedBy.name,
      at: decision.decidedAt,
      facts: (decision.facts as ReadinessFact[]).filter(({ label }) => ownFacts.includes(label)),
    },
  };
}

import { firstNameOf } from '~/domain/advocates/first-name';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import type { LockedOpportunity } from './lock-opportunity.server';

type Lapse = {
  claimId: string;
  person: { id: string; name: string; email: string };
  opportunity: LockedOpportunity;
  why: string;
  now: Date;
};

/** Writes to somebody whose place went back; not where a review platform forbids to follow up (rules V9). */
export async function tellOfLapse(tx: Tx, { claimId, person, opportunity, why, now }: Lapse): Promise<void> {
  if (!(await mayFollowUp(tx, opportunity))) return;
  await queueMail(tx, {
    message: 'claim-lapsed',
    key: `claim-lapsed:${claimId}:${now.toISOString()}`,
    to: { email: person.email, personId: person.id },
    props: {
      firstName: firstNameOf(person.name),
      opportunityTitle: opportunity.title,
      why,
      actionUrl: `${env().SITE_URL}/board/${opportunity.slug}`,
    },
    now,
  });
}

/** Reviews are followed up only where a checked policy of the platform allows it. */
export async function mayFollowUp(tx: Tx, { activity, platform }: Pick<LockedOpportunity, 'activity' | 'platform'>) {
  if (activity !== 'REVIEW') return true;
  const policy = platform ? await tx.platformPolicy.findUnique({ where: { platform } }) : null;
  return policy?.allowsFollowUp ?? false;
}

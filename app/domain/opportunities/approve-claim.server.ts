import { firstNameOf } from '~/domain/advocates/first-name';
import { type Actor, record } from '~/domain/audit/record.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Db, Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { ok, refuse, type Result } from '~/platform/result';
import { activities } from './activities';
import { type ClaimToDecide, findClaimToDecide, subjectsOf } from './decision.server';
import { recordFavour } from './record-favour.server';
import { mayFollowUp } from './tell-of-lapse.server';

type Approved = { favourId: string; name: string; isThanked: boolean; isNew: boolean };

/**
 * Approves what was handed in: the claim becomes a favour, and its owner is thanked by letter, unless it is a review whose
 * platform forbids to follow up (rules V9). Two managers at once approve it once; a second approval gives the same favour.
 * Refused when nothing is handed in, or it was returned or withdrawn.
 */
export async function approveClaim(
  db: Db,
  { claimId }: { claimId: string },
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<Approved, 'not-found' | 'not-submitted'>> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.claim.updateMany({
      where: { id: claimId, status: 'SUBMITTED' },
      data: { status: 'APPROVED', decidedAt: now, decidedById: by.personId, dueAt: null, reason: null },
    });
    const claim = await findClaimToDecide(tx, claimId);
    if (!claim) return refuse('not-found');
    const { name } = claim.advocate.person;
    const isThanked = await mayFollowUp(tx, claim.opportunity);
    if (count !== 1) {
      return claim.favour ? ok({ favourId: claim.favour.id, name, isThanked, isNew: false }) : refuse('not-submitted');
    }
    const { id: favourId } = await recordFavour(tx, favourOf(claim, now), by);
    const { title } = claim.opportunity;
    await record(tx, { kind: 'claim.approved', at: now, by, about: subjectsOf(claim), data: { claimId, title } });
    if (isThanked) await thank(tx, claim, now);
    return ok({ favourId, name, isThanked, isNew: true });
  });
}

function favourOf(claim: ClaimToDecide, now: Date) {
  const { activity, title, minutes } = claim.opportunity;
  return {
    advocateId: claim.advocateId,
    accountId: claim.advocate.contact.accountId,
    activity,
    title,
    minutes,
    isLive: activities[activity].isLive,
    claimId: claim.id,
    completedAt: now,
  };
}

/** Whoever declines value is promised none, and thanked all the same (rules G7). */
function thanksFor({ advocate, opportunity: { thanks, thanksKind } }: ClaimToDecide): string {
  const isOfValue = thanksKind === 'GIFT';
  return advocate.declinesValue && isOfValue
    ? 'Our thank-you is in words alone, as you asked: nothing of value.'
    : `Our thank-you: ${thanks}`;
}

async function thank(tx: Tx, claim: ClaimToDecide, now: Date) {
  const { person } = claim.advocate;
  await queueMail(tx, {
    message: 'claim-approved',
    key: `claim-approved:${claim.id}`,
    to: { email: person.email, personId: person.id },
    props: {
      firstName: firstNameOf(person.name),
      opportunityTitle: claim.opportunity.title,
      thanks: thanksFor(claim),
      next: [
        { when: 'Now', what: 'It stands on your page, with what you allowed.' },
        { when: 'Later', what: 'As soon as we know what it led to, we write to you.' },
      ],
      actionUrl: `${env().SITE_URL}/me`,
    },
    now,
  });
}

import { firstNameOf } from '~/domain/advocates/first-name';
import { type Actor, record } from '~/domain/audit/record.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Db, Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { enqueue } from '~/platform/queue.server';
import { ok, refuse, type Result } from '~/platform/result';
import { dueAfterReturn, dueText } from './claim-due';
import { type ClaimToDecide, findClaimToDecide, subjectsOf } from './decision.server';
import { lapseClaimJob } from './schema';
import { mayFollowUp } from './tell-of-lapse.server';

/**
 * Sends a hand-in back with what would make it right; its owner has at least two more weeks. Refused when it is not
 * waiting for a decision any more, and for reviews on platforms that forbid to follow up (rules V9).
 */
export async function returnClaim(
  db: Db,
  { claimId, reason }: { claimId: string; reason: string },
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<{ name: string }, 'not-found' | 'not-submitted' | 'no-follow-up'>> {
  return db.$transaction(async (tx) => {
    const claim = await findClaimToDecide(tx, claimId);
    if (!claim) return refuse('not-found');
    if (!(await mayFollowUp(tx, claim.opportunity))) return refuse('no-follow-up');
    const dueAt = dueAfterReturn(claim.dueAt, now);
    const { count } = await tx.claim.updateMany({
      where: { id: claimId, status: 'SUBMITTED' },
      data: { status: 'RETURNED', reason, dueAt, decidedAt: now, decidedById: by.personId },
    });
    if (count !== 1) return refuse('not-submitted');
    const { title } = claim.opportunity;
    const about = subjectsOf(claim);
    await record(tx, { kind: 'claim.returned', at: now, by, about, data: { claimId, title }, reasons: [reason] });
    await enqueue(tx, lapseClaimJob, { claimId }, { startAfter: dueAt });
    await tell(tx, { claim, reason, reviewerName: by.name, dueAt, now });
    return ok({ name: claim.advocate.person.name });
  });
}

type News = { claim: ClaimToDecide; reason: string; reviewerName: string; dueAt: Date; now: Date };

async function tell(tx: Tx, { claim, reason, reviewerName, dueAt, now }: News) {
  const { person } = claim.advocate;
  await queueMail(tx, {
    message: 'claim-returned',
    key: `claim-returned:${claim.id}:${now.toISOString()}`,
    to: { email: person.email, personId: person.id },
    props: {
      firstName: firstNameOf(person.name),
      opportunityTitle: claim.opportunity.title,
      reviewerName,
      why: reason,
      dueLine: `There is time until ${dueText(dueAt, person.timeZone)}.`,
      actionUrl: `${env().SITE_URL}/claims/${claim.id}`,
    },
    now,
  });
}

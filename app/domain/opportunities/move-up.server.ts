import { system } from '~/domain/audit/record.server';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { dueText, endOfDay } from './claim-due';
import { firstNameOf } from '~/domain/advocates/first-name';
import { holdPlace } from './hold-place.server';
import { type LockedOpportunity, takePlace } from './lock-opportunity.server';

/**
 * Gives free places to those who wait longest, and writes to them. Call it with the opportunity locked, after whatever
 * freed the places. Nobody moves up once the opportunity is closed or the day to hand in is over.
 */
export async function moveUp(tx: Tx, opportunity: LockedOpportunity, now: Date): Promise<number> {
  if (opportunity.handInBy && endOfDay(opportunity.handInBy) <= now) return 0;
  let moved = 0;
  for (;;) {
    const next = await tx.claim.findFirst({
      where: { opportunityId: opportunity.id, status: 'WAITING' },
      orderBy: [{ claimedAt: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        advocateId: true,
        advocate: {
          select: {
            person: { select: { id: true, name: true, email: true } },
            contact: { select: { accountId: true } },
          },
        },
      },
    });
    if (!next || !(await takePlace(tx, opportunity.id))) return moved;
    const claim = { id: next.id, advocateId: next.advocateId, accountId: next.advocate.contact.accountId };
    const reasons = ['A place came free and they had waited longest.'];
    const dueAt = await holdPlace(tx, {
      claim,
      opportunity,
      from: 'WAITING',
      kind: 'claim.moved-up',
      by: system,
      reasons,
      now,
    });
    await tellThem(tx, { claimId: next.id, person: next.advocate.person, opportunity, dueAt, now });
    moved += 1;
  }
}

type News = {
  claimId: string;
  person: { id: string; name: string; email: string };
  opportunity: LockedOpportunity;
  dueAt: Date;
  now: Date;
};

async function tellThem(tx: Tx, { claimId, person, opportunity, dueAt, now }: News) {
  await queueMail(tx, {
    message: 'place-free',
    key: `place-free:${claimId}:${now.toISOString()}`,
    to: { email: person.email, personId: person.id },
    props: {
      firstName: firstNameOf(person.name),
      opportunityTitle: opportunity.title,
      facts: `${opportunity.minutes} minutes of your time.`,
      heldUntil: `until ${dueText(dueAt)}`,
      actionUrl: `${env().SITE_URL}/claims/${claimId}`,
    },
    now,
  });
}

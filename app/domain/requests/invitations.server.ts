import { firstNameOf } from '~/domain/advocates/first-name';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { formatDate, formatDateTime, formatMinutes } from '~/ui/format';
import { askHeadline } from './ask-words';
import type { LockedAsk, LockedRequest } from './locking.server';
import { teamNames } from './teams';
import { budgetLine } from './why-you';

type AskLetter = {
  askId: string;
  request: LockedRequest;
  budget: { used: number; cap: number };
  restDays: number;
  askedBy: string;
  now: Date;
};

/** The ask itself. Its button opens the page of the ask without signing in; only a post there answers (rules M7). */
export async function mailAsk(tx: Tx, { askId, request, budget, restDays, askedBy, now }: AskLetter): Promise<void> {
  const { advocate, ...ask } = await tx.ask.findUniqueOrThrow({
    where: { id: askId },
    select: {
      message: true,
      minutes: true,
      whyYou: true,
      expiresAt: true,
      advocate: { select: { timeZone: true, person: true } },
    },
  });
  const { requester, deal, persona } = request;
  const buyer = deal ? (deal.account?.name ?? deal.name) : null;
  const asks = `${requester.name}${requester.team ? ` from ${teamNames[requester.team]}` : ''} asks; ${askedBy} checked this ask.`;
  const reasons = ask.whyYou as string[];
  await queueMail(tx, {
    message: 'ask',
    key: `ask:${askId}`,
    to: { email: advocate.person.email, personId: advocate.person.id },
    door: { path: `/asks/${askId}?key=:token`, purpose: 'ask', id: askId },
    props: {
      headline: askHeadline({ activity: request.activity, title: request.title, buyer, minutes: ask.minutes }),
      who: `${ask.message} ${requester.name === askedBy ? '' : asks}`.trim(),
      whyYou: reasons.length ? reasons.join(' ') : 'Your profile fits what they ask for.',
      takes: formatMinutes(ask.minutes),
      details: [
        { label: 'When', text: `Before ${formatDate(request.neededBy, 'UTC', 'short')}; you choose the time` },
        ...(persona ? [{ label: 'Who is there', text: persona }] : []),
      ],
      questions: request.questions.length ? request.questions : [request.need],
      theyGet: 'Your role and your field for now; your name and e-mail address only after you say yes',
      answerBy: formatDateTime(ask.expiresAt, advocate.timeZone),
      budget: budgetLine(budget, restDays),
    },
    now,
  });
}

/** Thanks the advocate when the favour is done, and says what happens next. */
export async function mailThanks(tx: Tx, { ask, now }: { ask: LockedAsk; now: Date }): Promise<void> {
  const { person } = ask.advocate;
  await queueMail(tx, {
    message: 'claim-approved',
    key: `ask-done:${ask.id}`,
    to: { email: person.email, personId: person.id },
    props: {
      firstName: firstNameOf(person.name),
      opportunityTitle: ask.request.title,
      thanks: `You gave ${formatMinutes(ask.minutes)} of your time, and ${ask.request.requester.name} asked us to thank you for it.`,
      next: [
        { when: 'Now', what: 'You rest: nobody asks you for anything live for a while' },
        { when: 'Afterwards', what: 'We tell you what it led to, and only when there is something to tell' },
      ],
      actionUrl: `${env().SITE_URL}/me`,
    },
    now,
  });
}

import { firstNameOf } from '~/domain/advocates/first-name';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { formatDate, formatDateTime, formatMinutes } from '~/ui/format';
import { askHeadline, whenWords } from './ask-words';
import type { LockedAsk, LockedRequest } from './locking.server';
import { teamNames } from './teams';
import { budgetLine } from './why-you';

type AskLetter = {
  askId: string;
  request: LockedRequest;
  budget: { used: number; cap: number };
  restDays: number;
  now: Date;
};

/** What stands in an ask's letter, the first and the reminder. */
async function askLetter(tx: Tx, { askId, request }: Pick<AskLetter, 'askId' | 'request'>) {
  const { advocate, ...ask } = await tx.ask.findUniqueOrThrow({
    where: { id: askId },
    select: {
      message: true,
      minutes: true,
      whyYou: true,
      expiresAt: true,
      askedBy: { select: { name: true } },
      advocate: { select: { timeZone: true, person: true } },
    },
  });
  const { requester, deal, persona } = request;
  const askedBy = ask.askedBy.name;
  const buyer = deal ? (deal.account?.name ?? deal.name) : null;
  const asks = `${requester.name}${requester.team ? ` from ${teamNames[requester.team]}` : ''} asks; ${askedBy} checked this ask.`;
  const reasons = ask.whyYou as string[];
  return {
    to: { email: advocate.person.email, personId: advocate.person.id },
    door: { path: `/asks/${askId}?key=:token`, purpose: 'ask', id: askId },
    props: {
      headline: askHeadline({ activity: request.activity, title: request.title, buyer, minutes: ask.minutes }),
      who: `${ask.message} ${requester.name === askedBy ? '' : asks}`.trim(),
      whyYou: reasons.length ? reasons.join(' ') : 'Your profile fits what they ask for.',
      takes: formatMinutes(ask.minutes),
      details: [
        { label: 'When', text: whenWords(request.activity, formatDate(request.neededBy, 'UTC', 'short')).text },
        ...(persona ? [{ label: 'Who is there', text: persona }] : []),
      ],
      questions: request.questions.length ? request.questions : [request.need],
      theyGet: 'Your role and your field for now; your name and e-mail address only after you say yes',
      answerBy: formatDateTime(ask.expiresAt, advocate.timeZone),
    },
  };
}

/** The ask itself. Its button opens the page of the ask without signing in; only a post there answers (rules M7). */
export async function mailAsk(tx: Tx, { askId, request, budget, restDays, now }: AskLetter): Promise<void> {
  const { to, door, props } = await askLetter(tx, { askId, request });
  const letter = { ...props, budget: budgetLine(budget, restDays) };
  await queueMail(tx, { message: 'ask', key: `ask:${askId}`, to, door, props: letter, now });
}

/** The one reminder of an ask that is still open, with the same page behind its button. */
export async function mailAskReminder(
  tx: Tx,
  { askId, request, now }: Pick<AskLetter, 'askId' | 'request' | 'now'>,
): Promise<void> {
  const { to, door, props } = await askLetter(tx, { askId, request });
  const letter = {
    ...props,
    headline: `Still open: ${props.headline}`,
    budget: 'We remind you once, and not again. Not answering changes nothing for you.',
  };
  await queueMail(tx, { message: 'ask', key: `ask-reminder:${askId}`, to, door, props: letter, now });
}

/** Thanks somebody whose ask was taken back before they answered; `reason` says why in a sentence. */
export async function mailNotNeeded(
  tx: Tx,
  { ask, reason, now }: { ask: LockedAsk; reason: string; now: Date },
): Promise<void> {
  const { person } = ask.advocate;
  await queueMail(tx, {
    message: 'ask-not-needed',
    key: `ask-not-needed:${ask.id}`,
    to: { email: person.email, personId: person.id },
    props: {
      firstName: firstNameOf(person.name),
      title: ask.request.title,
      reason,
      actionUrl: `${env().SITE_URL}/asks`,
    },
    now,
  });
}

/** Thanks the advocate when the favour is done, and says what happens next. */
export async function mailThanks(
  tx: Tx,
  { ask, happened, now }: { ask: LockedAsk; happened: string; now: Date },
): Promise<void> {
  const { person } = ask.advocate;
  await queueMail(tx, {
    message: 'claim-approved',
    key: `ask-done:${ask.id}`,
    to: { email: person.email, personId: person.id },
    props: {
      firstName: firstNameOf(person.name),
      opportunityTitle: ask.request.title,
      thanks: `You gave ${formatMinutes(ask.minutes)} of your time, and ${ask.request.requester.name} asked us to thank you for it. ${happened}`,
      next: [
        { when: 'Now', what: 'You rest: nobody asks you for anything live for a while' },
        { when: 'Afterwards', what: 'We tell you what it led to, and only when there is something to tell' },
      ],
      actionUrl: `${env().SITE_URL}/me`,
    },
    now,
  });
}

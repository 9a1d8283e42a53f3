import { firstNameOf } from '~/domain/advocates/first-name';
import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Prisma } from '~/generated/prisma/client';
import type { Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { formatDate, formatDateTime } from '~/ui/format';
import { afterYes } from './ask-words';
import { approvalColumns } from './columns.server';
import { listFollowers } from './followers.server';
import type { LockedAsk } from './locking.server';
import { progressOf } from './request-status';

const labelOf = ({ number, title }: { number: number; title: string }) => `R-${number} · ${title}`;
export const pageOf = ({ number }: { number: number }) => `${env().SITE_URL}/requests/${number}`;

const progressSelect = {
  number: true,
  title: true,
  tier: true,
  status: true,
  closedAs: true,
  submittedAt: true,
  closedAt: true,
  sop: { select: { version: true } },
  approvals: approvalColumns,
  asks: { where: { status: { in: ['OPEN', 'ACCEPTED', 'DONE'] } }, select: { askedAt: true, answeredAt: true } },
  requester: { select: { id: true, email: true, timeZone: true } },
  _count: { select: { offers: true } },
} satisfies Prisma.RequestSelect;

type Update = { occasion: string; headline: string; summary: string; action: string; now: Date };

/**
 * Writes the mail that tells a requester of one step, and everybody who joined the request; `occasion` makes it one mail a
 * person, request and step.
 */
export async function mailRequester(tx: Tx, requestId: string, update: Update): Promise<void> {
  const { requester, ...request } = await tx.request.findUniqueOrThrow({
    where: { id: requestId },
    select: progressSelect,
  });
  await mailStep(tx, { request, update, to: requester, key: `request-${update.occasion}:${requestId}` });
  await mailFollowers(tx, requestId, update);
}

/** The same for those who joined alone. */
export async function mailFollowers(tx: Tx, requestId: string, update: Update): Promise<void> {
  const followers = await listFollowers(tx, requestId);
  if (followers.length === 0) return;
  const request = await tx.request.findUniqueOrThrow({ where: { id: requestId }, select: progressSelect });
  for (const { personId: id, ...follower } of followers) {
    const key = `request-${update.occasion}:${requestId}:${id}`;
    await mailStep(tx, { request, update, to: { ...follower, id }, key });
  }
}

type Progressing = Omit<Prisma.RequestGetPayload<{ select: typeof progressSelect }>, 'requester'>;
type Step = {
  request: Progressing;
  update: Update;
  to: { id: string; email: string; timeZone: string };
  key: string;
};

async function mailStep(tx: Tx, { request, update, to, key }: Step): Promise<void> {
  const say = (date: Date | null | undefined) => (date ? formatDateTime(date, to.timeZone) : '');
  const [ask] = request.asks;
  const { steps, current } = progressOf({
    status: request.status,
    closedAs: request.closedAs,
    isLive: request.tier === 3,
    submitted: say(request.submittedAt),
    assetsShown: request._count.offers,
    sopVersion: request.sop.version,
    approvals: request.approvals.map((approval) => ({ ...approval, asked: say(approval.askedAt) })),
    asked: say(ask?.askedAt),
    accepted: say(ask?.answeredAt),
    closed: say(request.closedAt),
  });
  const state = (index: number) => (index < current ? 'Done' : index === current ? 'Now' : 'Next');
  const { headline, summary, action } = update;
  await queueMail(tx, {
    message: 'request-update',
    key,
    to: { email: to.email, personId: to.id },
    props: {
      requestLabel: labelOf(request),
      headline,
      summary,
      action,
      actionUrl: pageOf(request),
      steps: steps.map(({ label, note }, index) => ({ state: state(index), what: label, when: note })),
    },
    now: update.now,
  });
}

/** Tells the requester that somebody said yes. The address stands on the page behind sign-in (rules G6). */
export async function mailAccepted(
  tx: Tx,
  { ask, note, times, now }: { ask: LockedAsk; note: string; /** how many were offered */ times: number; now: Date },
): Promise<void> {
  const { person, jobTitle, contact } = ask.advocate;
  const { requester, activity, neededBy } = ask.request;
  await queueMail(tx, {
    message: 'ask-accepted',
    key: `ask-accepted:${ask.id}`,
    to: { email: requester.email, personId: requester.id },
    props: {
      requestLabel: labelOf(ask.request),
      advocateName: person.name,
      advocateAbout: `${firstNameOf(person.name)} is ${jobTitle}${contact.account ? ` at ${contact.account.name}` : ''}.`,
      nextStep: times
        ? `They offer ${times} times. Pick one within a day.`
        : afterYes(activity, formatDate(neededBy, 'UTC', 'short')),
      action: times ? 'Pick a time' : 'See how to reach them',
      worthKnowing: note || undefined,
      actionUrl: pageOf(ask.request),
    },
    now,
  });
  await mailFollowers(tx, ask.request.id, {
    occasion: `accepted-${ask.id}`,
    headline: `An advocate said yes: ${ask.request.title}`,
    summary: `${requester.name} agrees on the rest with them. You read along on the page of the request.`,
    action: 'See the request',
    now,
  });
}

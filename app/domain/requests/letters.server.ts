import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { formatDateTime } from '~/ui/format';
import { progressOf } from './request-status';

type Update = { occasion: string; headline: string; summary: string; action: string; now: Date };

/** Writes the mail that tells a requester of one step; `occasion` makes it one mail a request and step. */
export async function mailRequester(tx: Tx, requestId: string, update: Update): Promise<void> {
  const { requester, ...request } = await tx.request.findUniqueOrThrow({
    where: { id: requestId },
    select: {
      number: true,
      title: true,
      tier: true,
      status: true,
      closedAs: true,
      submittedAt: true,
      closedAt: true,
      sop: { select: { version: true } },
      asks: { where: { status: { in: ['OPEN', 'ACCEPTED', 'DONE'] } }, select: { askedAt: true, answeredAt: true } },
      requester: { select: { id: true, email: true, timeZone: true } },
      _count: { select: { offers: true } },
    },
  });
  const say = (date: Date | null | undefined) => (date ? formatDateTime(date, requester.timeZone) : '');
  const [ask] = request.asks;
  const { steps, current } = progressOf({
    status: request.status,
    closedAs: request.closedAs,
    isLive: request.tier === 3,
    submitted: say(request.submittedAt),
    assetsShown: request._count.offers,
    sopVersion: request.sop.version,
    asked: say(ask?.askedAt),
    accepted: say(ask?.answeredAt),
    closed: say(request.closedAt),
  });
  const state = (index: number) => (index < current ? 'Done' : index === current ? 'Now' : 'Next');
  const { headline, summary, action } = update;
  await queueMail(tx, {
    message: 'request-update',
    key: `request-${update.occasion}:${requestId}`,
    to: { email: requester.email, personId: requester.id },
    props: {
      requestLabel: `R-${request.number} · ${request.title}`,
      headline,
      summary,
      action,
      actionUrl: `${env().SITE_URL}/requests/${request.number}`,
      steps: steps.map(({ label, note }, index) => ({ state: state(index), what: label, when: note })),
    },
    now: update.now,
  });
}

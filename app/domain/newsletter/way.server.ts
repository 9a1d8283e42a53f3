import type { Reader } from '~/platform/db.server';
import { dayIn } from '~/platform/time';
import { formatDateTime } from '~/ui/format';
import { listRecipients } from './audience.server';
import { countDeliveries } from './deliveries.server';
import { readersOf, reasonsOf } from './editor.server';
import { findIssueOnItsWay, listWaiting } from './progress.server';
import { waitingText, whyWaiting } from './waiting';

/** Everything the page of an issue shows that left the draft, or null: no such issue. Dates in the reader's time zone. */
export async function readProgressPage(
  db: Reader,
  issueId: string,
  { as, q, timeZone }: { as: string; q: string; timeZone: string },
  now: Date,
) {
  const issue = await findIssueOnItsWay(db, issueId);
  if (!issue || issue.status === 'DRAFT') return null;
  const { excluded, progress, subject, preheader } = issue;
  const date = (at: Date | null) => (at ? formatDateTime(at, timeZone) : '');
  const leftOut = reasonsOf(excluded);
  const isOpen = issue.status === 'SENDING' || issue.status === 'PAUSED';
  const waiting = isOpen ? await listWaiting(db, issueId, now) : [];
  return {
    issue: {
      ...{ id: issue.id, number: issue.number, status: issue.status, pausedReason: issue.pausedReason },
      ...{ progress, batches: issue.batches, failures: issue.failures },
      startedAt: date(issue.sendStartedAt),
      waiting: {
        readers: waiting.reduce((sum, { readers }) => sum + readers, 0),
        why: whyWaiting(waiting),
        text: waitingText(waiting, dayIn(timeZone, now)),
      },
      sentAt: issue.sentAt && date(issue.sentAt),
      dropped: reasonsOf(issue.droppedFor),
      doubtful: issue.doubtful.map(({ firstAttemptAt, failure, ...batch }) => ({
        ...batch,
        why: failure ?? '',
        at: date(firstAttemptAt),
      })),
    },
    letter: { subject, preheader },
    deliveries: await countDeliveries(db, issueId),
    audience: {
      included: progress.included,
      considered: progress.included + leftOut.reduce((sum, { count }) => sum + count, 0),
      reasons: leftOut,
    },
    ...readersOf(await listRecipients(db, issueId, q), as),
  };
}
export type ProgressPage = NonNullable<Awaited<ReturnType<typeof readProgressPage>>>;

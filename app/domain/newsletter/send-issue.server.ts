import type { NextStep } from './after-attempt';
import { isTooLargeAShare } from './error-threshold';
import { finishIssue } from './finish-issue.server';
import { sendBatch, type Sender } from './send-batch.server';
import { sendIssueJob } from './schema';
import { watchErrors } from './watch-errors.server';
import type { Db } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { seconds } from '~/platform/time';

/** Letters of one batch are written while those of another are on their way. */
const LANES = 2;
/** What the provider tells of letters that went out comes in at any time. */
const LOOK_EVERY = seconds(10);

/** Sends what is due of an issue, unless it is paused or this process has to end; what is left is queued for its time. */
export async function sendIssue(sender: Sender, issueId: string): Promise<void> {
  let looksAt = 0;
  async function look(now: Date, step: NextStep | null) {
    if (now.getTime() < looksAt && !isMuchRefused(step)) return;
    looksAt = now.getTime() + LOOK_EVERY;
    await watchErrors(sender.db, issueId, now);
  }
  async function lane() {
    let step: NextStep | null = null;
    do {
      await look(sender.clock(), step);
      step = sender.stopping?.aborted ? null : await sendBatch(sender, issueId);
    } while (step);
  }
  await look(sender.clock(), null); // before anything goes out, also when it goes on the next day
  await Promise.all(Array.from({ length: LANES }, lane));
  await sender.db.$transaction((tx) => finishIssue(tx, issueId, sender.clock()));
  const later = await sender.db.sendBatch.findFirst({
    where: { issueId, status: 'PENDING', issue: { status: 'SENDING' } },
    orderBy: { nextAttemptAt: 'asc' },
    select: { nextAttemptAt: true },
  });
  if (later)
    await sender.db.$transaction((tx) => enqueue(tx, sendIssueJob, { issueId }, { startAfter: later.nextAttemptAt }));
}

function isMuchRefused(step: NextStep | null): boolean {
  if (step?.kind !== 'sent') return step?.kind === 'failed';
  return isTooLargeAShare(step.rows.filter((row) => !row.ok).length, step.rows.length);
}

/** Wakes every issue that has a batch due, or none left but was never finished: its sender died, or its job did. */
export async function sweepSending(db: Db, now: Date): Promise<number> {
  const due = [
    { status: 'PENDING' as const, nextAttemptAt: { lte: now } },
    { status: 'LEASED' as const, leasedUntil: { lt: now } },
  ];
  const idle = { none: { status: { in: ['PENDING' as const, 'LEASED' as const, 'NEEDS_REVIEW' as const] } } };
  const issues = await db.issue.findMany({
    where: { status: 'SENDING', OR: [{ batches: { some: { OR: due } } }, { batches: idle }] },
    select: { id: true },
  });
  await db.$transaction(async (tx) => {
    for (const { id } of issues) await enqueue(tx, sendIssueJob, { issueId: id });
  });
  return issues.length;
}

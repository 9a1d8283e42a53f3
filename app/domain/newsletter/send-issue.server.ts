import { finishIssue } from './finish-issue.server';
import { sendBatch, type Sender } from './send-batch.server';
import { sendIssueJob } from './schema';
import type { Db } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';

/** Letters of one batch are written while those of another are on their way. */
const LANES = 2;

/** Sends what is due of an issue; what is due later is queued for its time. */
export async function sendIssue(sender: Sender, issueId: string): Promise<void> {
  const lane = async () => {
    while (await sendBatch(sender, issueId));
  };
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

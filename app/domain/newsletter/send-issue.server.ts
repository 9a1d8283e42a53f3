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
  const later = await sender.db.sendBatch.findFirst({
    where: { issueId, status: 'PENDING', issue: { status: 'SENDING' } },
    orderBy: { nextAttemptAt: 'asc' },
    select: { nextAttemptAt: true },
  });
  if (later)
    await sender.db.$transaction((tx) => enqueue(tx, sendIssueJob, { issueId }, { startAfter: later.nextAttemptAt }));
}

/** Wakes every issue that has a batch due: its sender died, or its job did. */
export async function sweepSending(db: Db, now: Date): Promise<number> {
  const due = await db.issue.findMany({
    where: {
      status: 'SENDING',
      batches: {
        some: {
          OR: [
            { status: 'PENDING', nextAttemptAt: { lte: now } },
            { status: 'LEASED', leasedUntil: { lt: now } },
          ],
        },
      },
    },
    select: { id: true },
  });
  await db.$transaction(async (tx) => {
    for (const { id } of due) await enqueue(tx, sendIssueJob, { issueId: id });
  });
  return due.length;
}

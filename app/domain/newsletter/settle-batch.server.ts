import type { NextStep } from './after-attempt';
import type { ClaimedBatch } from './claim-batch.server';
import { finishIssue } from './finish-issue.server';
import { pauseIssue } from './pause-issue.server';
import type { Db, Tx } from '~/platform/db.server';
import type { MailRow } from '~/platform/mail/transport';

/** Stores what came of an attempt, if the lease is still ours; a batch another worker took over is left to it. */
export async function settleBatch(db: Db, batch: ClaimedBatch, step: NextStep, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.sendBatch.updateMany({
      where: { id: batch.id, status: 'LEASED', leasedBy: batch.lease },
      data: { ...batchAfter(step, now), ...uncounted(batch, step), leasedBy: null, leasedUntil: null },
    });
    if (count !== 1) return;
    if (step.kind === 'sent') await storeRows(tx, batch.id, step.rows, now);
    if (step.kind === 'failed') await failRows(tx, batch.id, step.why);
    if (step.kind === 'pause') await pauseIssue(tx, { issueId: batch.issueId, reason: step.why }, now);
  });
  // Only after the commit: two workers that settle the last two batches at once do not see each other's before.
  await db.$transaction((tx) => finishIssue(tx, batch.issueId, now));
}

/** A first attempt that surely sent nothing was none: the letters are written anew, to those who still want theirs (rules M3). */
const uncounted = ({ attempts }: ClaimedBatch, step: NextStep) =>
  attempts === 1 && 'isUnsent' in step && step.isUnsent ? { attempts: 0, payload: null, firstAttemptAt: null } : {};

function batchAfter(step: NextStep, now: Date) {
  switch (step.kind) {
    case 'sent':
      return { status: 'SENT' as const, sentAt: now, failure: null, payload: null };
    case 'failed':
      return { status: 'FAILED' as const, failure: step.why };
    case 'needs-review':
      return { status: 'NEEDS_REVIEW' as const, failure: step.why };
    case 'again':
    case 'pause':
      return { status: 'PENDING' as const, nextAttemptAt: step.at, failure: step.why };
  }
}

/** Rows come back in the payload's order, which is the recipients' order. */
async function storeRows(tx: Tx, batchId: string, rows: MailRow[], now: Date) {
  if (!rows.length) return;
  const ids = rows.map((row) => (row.ok ? row.providerId : null));
  const faults = rows.map((row) => (row.ok ? null : row.fault));
  await tx.$executeRaw`
    UPDATE issue_recipients r
       SET status = CASE WHEN x.fault IS NULL THEN 'SENT' ELSE 'FAILED' END::"RecipientStatus",
           provider_id = x.provider_id, failure = x.fault, sent_at = CASE WHEN x.fault IS NULL THEN ${now}::timestamp END
      FROM (SELECT id, row_number() OVER (ORDER BY position) AS n FROM issue_recipients
             WHERE batch_id = ${batchId} AND status = 'QUEUED') q
      JOIN unnest(${ids}::text[], ${faults}::text[]) WITH ORDINALITY AS x(provider_id, fault, n) ON x.n = q.n
     WHERE r.id = q.id`;
}

const failRows = (tx: Tx, batchId: string, failure: string) =>
  tx.issueRecipient.updateMany({ where: { batchId, status: 'QUEUED' }, data: { status: 'FAILED', failure } });

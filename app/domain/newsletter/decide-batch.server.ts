import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { finishIssue } from './finish-issue.server';

export type BatchDecision = 'sent' | 'give-up';

/** What the letters of a batch say that a person gave up. */
export const GIVEN_UP = 'Nobody knows whether it arrived; given up by a person';

/**
 * Closes a batch whose outcome is not known any more: a person looked at the provider and says it went out, or gives it
 * up. It is never posted again: that could double every letter in it (R6).
 */
export async function decideBatch(
  db: Db,
  { issueId, batchId, decision }: { issueId: string; batchId: string; decision: BatchDecision },
  by: Actor,
  now: Date,
): Promise<Result<undefined, 'not-in-that-state'>> {
  const isDecided = await db.$transaction(async (tx) => {
    const isSent = decision === 'sent';
    const changed = await tx.sendBatch.updateManyAndReturn({
      where: { id: batchId, issueId, status: 'NEEDS_REVIEW' },
      data: isSent ? { status: 'SENT', sentAt: now, payload: null } : { status: 'FAILED', failure: GIVEN_UP },
      select: { ordinal: true },
    });
    const batch = changed[0];
    if (!batch) return false;
    const { count: letters } = await tx.issueRecipient.updateMany({
      where: { batchId, status: 'QUEUED' },
      data: isSent ? { status: 'SENT', sentAt: now } : { status: 'FAILED', failure: GIVEN_UP },
    });
    const issue = await tx.issue.findUniqueOrThrow({ where: { id: issueId }, select: { number: true } });
    const data = { number: issue.number, batch: batch.ordinal, decision, letters };
    await record(tx, { kind: 'issue.batch-decided', at: now, by, about: { issueId }, data });
    return true;
  });
  if (!isDecided) return refuse('not-in-that-state');
  // Only after the commit: two who decide the last two batches at once do not see each other's before.
  await db.$transaction((tx) => finishIssue(tx, issueId, now));
  return ok();
}

import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { addTime } from '~/platform/time';

export type ClaimedBatch = {
  id: string;
  issueId: string;
  /** as `packPayload` leaves it */
  payload: Uint8Array<ArrayBuffer> | null;
  attempts: number;
  firstAttemptAt: Date | null;
  lease: string;
};

/**
 * Leases the next due batch of an issue that is being sent, or null. Batches are claimed, never recipients, and rows
 * another worker holds are passed over: no deadlocks, no waiting.
 */
export async function claimBatch(
  db: Db,
  { issueId, leaseMs, now }: { issueId: string; leaseMs: number; now: Date },
): Promise<ClaimedBatch | null> {
  const lease = newId('key');
  const rows = await db.$queryRaw<ClaimedBatch[]>`
    UPDATE send_batches SET status = 'LEASED', leased_by = ${lease}, leased_until = ${addTime(now, leaseMs)},
           attempts = attempts + 1
     WHERE id = (SELECT b.id FROM send_batches b JOIN issues i ON i.id = b.issue_id
                  WHERE b.issue_id = ${issueId} AND i.status = 'SENDING'
                    AND (b.status = 'PENDING' AND b.next_attempt_at <= ${now}
                         OR b.status = 'LEASED' AND b.leased_until < ${now})
                  ORDER BY b.ordinal LIMIT 1 FOR UPDATE OF b SKIP LOCKED)
    RETURNING id, issue_id AS "issueId", payload, attempts, first_attempt_at AS "firstAttemptAt", leased_by AS lease`;
  return rows[0] ?? null;
}

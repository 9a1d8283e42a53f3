import type { ClaimedBatch } from './claim-batch.server';
import { exclusionOf } from './audience';
import { listCandidates } from './candidates.server';
import type { WriteLetters } from './letters.server';
import type { FrozenIssue } from './schema';
import type { Db, Tx } from '~/platform/db.server';
import { batchPayload } from '~/platform/mail/payload';

/**
 * Writes the letters of a batch that was never attempted. Whoever left, unsubscribed or bounced since the freeze drops
 * out now (rules M3); from here on the payload stays as it is. No letters left: no payload.
 */
export async function prepareBatch(
  db: Db,
  batch: ClaimedBatch,
  writeLetters: WriteLetters,
  now: Date,
): Promise<{ payload: string | null; firstAttemptAt: Date | null }> {
  return db.$transaction(async (tx) => {
    const readers = await keepPresent(tx, batch.id, now);
    if (!readers.length) return { payload: null, firstAttemptAt: null };
    const issue = await tx.issue.findUniqueOrThrow({ where: { id: batch.issueId }, select: { frozen: true } });
    const letters = await writeLetters(tx, {
      issueId: batch.issueId,
      frozen: issue.frozen as FrozenIssue,
      readers,
      now,
    });
    const payload = batchPayload(letters);
    const { count } = await tx.sendBatch.updateMany({
      where: { id: batch.id, status: 'LEASED', leasedBy: batch.lease, payload: null },
      data: { payload, firstAttemptAt: now },
    });
    if (count !== 1) throw new Error(`The lease of batch ${batch.id} was lost before its first attempt.`);
    return { payload, firstAttemptAt: now };
  });
}

/** Recipients of a batch who still get it, in their order; the others are suppressed with the reason. */
async function keepPresent(tx: Tx, batchId: string, now: Date) {
  const rows = await tx.issueRecipient.findMany({
    where: { batchId, status: 'QUEUED' },
    orderBy: { position: 'asc' },
    select: { id: true, advocateId: true, email: true },
  });
  const ids = rows.flatMap((row) => row.advocateId ?? []);
  const present = new Map((await listCandidates(tx, now, { only: ids })).map((one) => [one.advocateId, one]));
  const kept: { recipientId: string; advocateId: string; email: string }[] = [];
  for (const { id, advocateId, email } of rows) {
    const candidate = advocateId ? present.get(advocateId) : undefined;
    const reason = candidate ? exclusionOf(candidate) : 'left';
    if (!reason && advocateId) kept.push({ recipientId: id, advocateId, email });
    else await tx.issueRecipient.update({ where: { id }, data: { status: 'SUPPRESSED', reason, position: null } });
  }
  return kept;
}

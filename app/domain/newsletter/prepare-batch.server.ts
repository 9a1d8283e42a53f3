import type { ClaimedBatch } from './claim-batch.server';
import { exclusionOf } from './audience';
import { listCandidates } from './candidates.server';
import { cutBatches } from './cut-batches';
import { dueAt, isQuiet } from './due-at';
import type { WriteLetters } from './letters.server';
import type { FrozenIssue } from './schema';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { batchPayload, packPayload } from '~/platform/mail/payload';

/** The letters of a batch; or until when it waits, because it is night where its readers are. */
type Prepared = { payload: Uint8Array<ArrayBuffer> | null; firstAttemptAt: Date | null; waitUntil?: Date };
type Present = { recipientId: string; advocateId: string; email: string; timeZone: string };

/**
 * Writes the letters of a batch that was never attempted. Whoever left, unsubscribed or bounced since the freeze drops
 * out now (rules M3), and whoever sleeps by now, after a pause or a stop, gets theirs in the morning; from here on the
 * payload stays as it is. No letters left: no payload.
 */
export async function prepareBatch(
  db: Db,
  batch: ClaimedBatch,
  writeLetters: WriteLetters,
  now: Date,
): Promise<Prepared> {
  return db.$transaction(async (tx) => {
    const present = await keepPresent(tx, batch.id, now);
    const readers = present.filter(({ timeZone }) => !isQuiet(timeZone, now));
    const asleep = present.filter(({ timeZone }) => isQuiet(timeZone, now));
    const [first, ...mornings] = cutBatches(asleep, asleep.length, (zone) => dueAt(now, zone, null));
    if (!readers.length) return { payload: null, firstAttemptAt: null, waitUntil: first?.dueAt };
    if (first) await putOff(tx, batch.issueId, [first, ...mornings]);
    const issue = await tx.issue.findUniqueOrThrow({ where: { id: batch.issueId }, select: { frozen: true } });
    const letters = await writeLetters(tx, {
      issueId: batch.issueId,
      frozen: issue.frozen as FrozenIssue,
      readers,
      now,
    });
    const payload = await batchPayload(letters);
    const { count } = await tx.sendBatch.updateMany({
      where: { id: batch.id, status: 'LEASED', leasedBy: batch.lease, payload: null },
      data: { payload: await packPayload(payload), firstAttemptAt: now },
    });
    if (count !== 1) throw new Error(`The lease of batch ${batch.id} was lost before its first attempt.`);
    return { payload, firstAttemptAt: now };
  });
}

/** Gives those who sleep batches of their own; the others do not wait for them. */
async function putOff(tx: Tx, issueId: string, mornings: { dueAt: Date; readers: Present[] }[]) {
  await tx.$executeRaw`SELECT 1 FROM issues WHERE id = ${issueId} FOR UPDATE`;
  const last = await tx.sendBatch.aggregate({ where: { issueId }, _max: { ordinal: true } });
  for (const [at, { dueAt: nextAttemptAt, readers }] of mornings.entries()) {
    const ordinal = (last._max.ordinal ?? 0) + at + 1;
    const { id: batchId } = await tx.sendBatch.create({ data: { id: newId('bat'), issueId, ordinal, nextAttemptAt } });
    const ids = readers.map(({ recipientId }) => recipientId);
    await tx.issueRecipient.updateMany({ where: { id: { in: ids } }, data: { batchId } });
  }
}

/** Recipients of a batch who still get it, in their order; the others are suppressed with the reason. */
async function keepPresent(tx: Tx, batchId: string, now: Date): Promise<Present[]> {
  const rows = await tx.issueRecipient.findMany({
    where: { batchId, status: 'QUEUED' },
    orderBy: { position: 'asc' },
    select: { id: true, advocateId: true, email: true },
  });
  const ids = rows.flatMap((row) => row.advocateId ?? []);
  const present = new Map((await listCandidates(tx, now, { only: ids })).map((one) => [one.advocateId, one]));
  const kept: Present[] = [];
  for (const { id, advocateId, email } of rows) {
    const candidate = advocateId ? present.get(advocateId) : undefined;
    const reason = candidate ? exclusionOf(candidate) : 'left';
    if (candidate && !reason)
      kept.push({ recipientId: id, advocateId: candidate.advocateId, email, timeZone: candidate.timeZone });
    else await tx.issueRecipient.update({ where: { id }, data: { status: 'SUPPRESSED', reason, position: null } });
  }
  return kept;
}

import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAttempt, afterMishap, isKeyAlive, type NextStep } from './after-attempt';
import { claimBatch, type ClaimedBatch } from './claim-batch.server';
import { prepareBatch } from './prepare-batch.server';
import { settleBatch } from './settle-batch.server';
import type { WriteLetters } from './letters.server';
import { isDatabaseAway, outlasting } from '~/platform/database-away.server';
import type { Db } from '~/platform/db.server';
import { log } from '~/platform/log.server';
import { unpackPayload } from '~/platform/mail/payload';
import type { MailOutcome, MailTransport } from '~/platform/mail/transport';
import { seconds } from '~/platform/time';

export type Sender = {
  db: Db;
  transport: MailTransport;
  writeLetters: WriteLetters;
  leaseMs: number;
  clock: () => Date;
  /** this process has to end: no further batch is taken, and the one on its way is given back */
  stopping?: AbortSignal;
};

/** How long a call on its way is waited for when the process has to end. */
const LAST_CALL = seconds(4);

/**
 * Takes one due batch of an issue, freezes its payload if it was never attempted, posts it, and stores what came of it.
 * Killed anywhere it can be done again: the lease runs out, the payload and the key are the same. Null: nothing is due.
 */
export async function sendBatch(sender: Sender, issueId: string): Promise<NextStep | null> {
  const { db, clock, stopping } = sender;
  const batch = await claimBatch(db, { issueId, leaseMs: sender.leaseMs, now: clock() });
  if (!batch) return null;
  const step = await attempt(sender, batch).catch((error: unknown) => {
    log.error({ err: error, issueId, batchId: batch.id }, 'a batch could not be sent');
    return afterMishap(batch.attempts, clock(), isDatabaseAway(error));
  });
  await outlasting(() => settleBatch(db, batch, step, clock()), stopping);
  return step;
}

async function attempt(sender: Sender, batch: ClaimedBatch): Promise<NextStep> {
  const { db, writeLetters, clock, stopping } = sender;
  const prepared = batch.payload
    ? { ...batch, payload: await unpackPayload(batch.payload) }
    : await prepareBatch(db, batch, writeLetters, clock());
  const { payload, firstAttemptAt } = prepared;
  if ('waitUntil' in prepared && prepared.waitUntil)
    return { kind: 'again', at: prepared.waitUntil, why: 'It is night where its readers are', isUnsent: true };
  if (!payload || !firstAttemptAt) return { kind: 'sent', rows: [] };
  if (!isKeyAlive(firstAttemptAt, clock())) {
    return { kind: 'needs-review', why: 'The outcome of an attempt more than 23 hours ago is not known' };
  }
  const call = post(sender, batch, payload);
  const outcome = await (stopping ? unlessStopped(call, stopping) : call);
  if (outcome) return afterAttempt(outcome, batch.attempts, clock());
  return { kind: 'again', at: clock(), why: 'The issue was stopped before this batch had its turn', isUnsent: true };
}

/** Posts the batch when its turn has come; null: nobody wants it any more by then. */
async function post(
  { db, transport }: Sender,
  batch: ClaimedBatch,
  payload: Uint8Array<ArrayBuffer>,
): Promise<MailOutcome | null> {
  let size: number;
  do {
    await transport.turn?.();
    size = await countWanted(db, batch);
  } while (size && (await transport.isHeld?.()));
  return size ? transport.sendBatch({ key: batch.id, stream: 'newsletter', payload, size }) : null;
}

/** Letters of a batch that is still ours, of an issue that is still being sent: both may end while it waits for its turn. */
const countWanted = (db: Db, { id, lease }: ClaimedBatch) =>
  db.issueRecipient.count({
    where: { status: 'QUEUED', batch: { id, status: 'LEASED', leasedBy: lease, issue: { status: 'SENDING' } } },
  });

/** What the call ends in; "not known" if the process has to end before, which the next to ask by the same key will know. */
async function unlessStopped<T>(call: Promise<T>, stopping: AbortSignal): Promise<T | MailOutcome> {
  const answered = new AbortController();
  const { signal } = answered;
  const stopped = async (): Promise<MailOutcome> => {
    if (!stopping.aborted) await once(stopping, 'abort', { signal });
    await sleep(LAST_CALL, undefined, { signal });
    return { kind: 'unknown', fault: 'the sender was stopped before the answer came' };
  };
  const end = stopped();
  end.catch(() => {}); // the call was quicker
  return Promise.race([call, end]).finally(() => answered.abort());
}

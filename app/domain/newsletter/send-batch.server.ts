import { afterAttempt, isKeyAlive, type NextStep } from './after-attempt';
import { claimBatch, type ClaimedBatch } from './claim-batch.server';
import { prepareBatch } from './prepare-batch.server';
import { settleBatch } from './settle-batch.server';
import type { WriteLetters } from './letters.server';
import type { Db } from '~/platform/db.server';
import type { MailTransport } from '~/platform/mail/transport';

export type Sender = {
  db: Db;
  transport: MailTransport;
  writeLetters: WriteLetters;
  leaseMs: number;
  clock: () => Date;
};

/**
 * Takes one due batch of an issue, freezes its payload if it was never attempted, posts it, and stores what came of it.
 * Killed anywhere it can be done again: the lease runs out, the payload and the key are the same. Null: nothing is due.
 */
export async function sendBatch(sender: Sender, issueId: string): Promise<NextStep | null> {
  const { db, transport, clock } = sender;
  const batch = await claimBatch(db, { issueId, leaseMs: sender.leaseMs, now: clock() });
  if (!batch) return null;
  const step = await attempt(sender, batch, transport);
  await settleBatch(db, batch, step, clock());
  return step;
}

async function attempt(sender: Sender, batch: ClaimedBatch, transport: MailTransport): Promise<NextStep> {
  const { db, writeLetters, clock } = sender;
  const prepared = batch.payload ? batch : await prepareBatch(db, batch, writeLetters, clock());
  const { payload, firstAttemptAt } = prepared;
  if (!payload || !firstAttemptAt) return { kind: 'sent', rows: [] };
  if (!isKeyAlive(firstAttemptAt, clock())) {
    return { kind: 'needs-review', why: 'The outcome of an attempt more than 23 hours ago is not known' };
  }
  const size = await db.issueRecipient.count({ where: { batchId: batch.id, status: 'QUEUED' } });
  const outcome = await transport.sendBatch({ key: batch.id, stream: 'newsletter', payload, size });
  return afterAttempt(outcome, batch.attempts, clock());
}

import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { system } from '~/domain/audit/record.server';
import { sendIssue, sweepSending } from '~/domain/newsletter/send-issue.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { resendTransport } from '~/platform/mail/resend.server';
import { addTime, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { type DyingSender, STAGES, type Stage } from '#test/support/dying-stages';
import { startFakeProvider } from '#test/support/fake-provider';
import { compareWithLedger } from '#test/support/ledger';
import { frozenSample, makeIssue, makeReaders, sampleLetters } from '#test/support/newsletter';

const READERS = 60;
const batchSize = 10;
const LATER = addTime(NOW, minutes(2));
const { db, url: databaseUrl } = await testDatabase();
await makeReaders(db, READERS);
const frozen = await frozenSample();
const whole = { distinct: READERS, missing: 0, twice: 0, otherLetters: 0, believed: READERS, open: 0 };

/** Everything that must be the same in the end, whoever was killed where. */
async function finalRows(issueId: string) {
  const recipients = await db.issueRecipient.findMany({
    where: { issueId },
    orderBy: { email: 'asc' },
    select: { email: true, status: true, position: true, failure: true, batch: { select: { ordinal: true } } },
  });
  const batches = await db.sendBatch.findMany({
    where: { issueId },
    orderBy: { ordinal: 'asc' },
    select: { ordinal: true, status: true, payload: true, leasedBy: true, failure: true },
  });
  const events = await db.auditEvent.findMany({ where: { issueId }, orderBy: { kind: 'asc' }, select: { kind: true } });
  const { status } = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
  return { status, recipients, batches, events: events.map(({ kind }) => kind) };
}

/** Starts an issue in a process that kills itself at `stage`, and lets another sender find and end it. */
async function killedAt(stage: Stage, { freshKeys = false } = {}) {
  const provider = await startFakeProvider({ keepBodies: 0 });
  onTestFinished(provider.close);
  const { id: issueId } = await makeIssue(db, (await db.issue.count()) + 1);
  const options: DyingSender = { databaseUrl, providerUrl: provider.url, issueId, stage, batchSize, freshKeys };
  const args = ['--import', 'tsx', 'test/support/dying-sender-process.ts', JSON.stringify(options)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');

  const issue = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
  // Of a freeze that did not come to its end nothing is left, so the manager presses the button again.
  if (issue.status === 'DRAFT') await startSending(db, { issueId, frozen, batchSize }, system, NOW);
  expect(await sweepSending(db, LATER)).toBe(1);
  const resend = resendTransport({ apiKey: 'test-key', baseUrl: provider.url });
  const transport = freshKeys
    ? {
        ...resend,
        sendBatch: (batch: Parameters<typeof resend.sendBatch>[0]) => resend.sendBatch({ ...batch, key: randomUUID() }),
      }
    : resend;
  await sendIssue({ db, transport, writeLetters: sampleLetters, leaseMs: minutes(1), clock: () => LATER }, issueId);
  return { wasDraft: issue.status === 'DRAFT', issueId, ledger: provider.ledger() };
}

describe('R2: a sender killed at any stage leaves an issue that ends as if it had not been', () => {
  let undisturbed: Awaited<ReturnType<typeof finalRows>>;
  beforeAll(async () => {
    const provider = await startFakeProvider({ keepBodies: 0 });
    const { id } = await makeIssue(db, 1);
    await startSending(db, { issueId: id, frozen, batchSize }, system, NOW);
    const transport = resendTransport({ apiKey: 'test-key', baseUrl: provider.url });
    await sendIssue({ db, transport, writeLetters: sampleLetters, leaseMs: minutes(1), clock: () => NOW }, id);
    undisturbed = await finalRows(id);
    expect(undisturbed.status).toBe('SENT');
    await provider.close();
  });

  it.each(STAGES)('%s', { timeout: 120_000 }, async (stage) => {
    const { wasDraft, issueId, ledger } = await killedAt(stage);
    expect(wasDraft).toBe(stage === 'freeze start' || stage === 'mid-freeze');
    expect(await finalRows(issueId)).toEqual(undisturbed);
    expect(await compareWithLedger(db, issueId, ledger)).toEqual(whole);
  });

  it(
    'control: without the batch’s own key the letters of a call that was accepted double',
    { timeout: 120_000 },
    async () => {
      const { issueId, ledger } = await killedAt('accepted', { freshKeys: true });
      expect((await compareWithLedger(db, issueId, ledger)).twice).toBeGreaterThanOrEqual(batchSize);
    },
  );
});

import { describe, expect, it, onTestFinished } from 'vitest';
import { leaveTopic } from '~/domain/advocates/leave-topic.server';
import { splitAudience } from '~/domain/newsletter/audience';
import { listCandidates } from '~/domain/newsletter/candidates.server';
import { claimBatch } from '~/domain/newsletter/claim-batch.server';
import { prepareBatch } from '~/domain/newsletter/prepare-batch.server';
import { sendIssue } from '~/domain/newsletter/send-issue.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { unsubscribeToken } from '~/domain/newsletter/unsubscribe-token.server';
import { system } from '~/domain/audit/record.server';
import { resendTransport } from '~/platform/mail/resend.server';
import { minutes, systemNow } from '~/platform/time';
import { zoneAtNoon } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { compareWithLedger } from '#test/support/ledger';
import { spawnFakeProvider, startFakeProvider } from '#test/support/fake-provider';
import { consent } from '#test/support/issues';
import { frozenSample, makeIssue, makeReaders, sampleLetters } from '#test/support/newsletter';
import { makeAdvocate } from '#test/support/people';
import { sendUnderFire, shareOfLimit } from '#test/support/senders';

const READERS = 1000;
const { db, url: databaseUrl } = await testDatabase();
await makeReaders(db, READERS, zoneAtNoon());
const frozen = await frozenSample();
let number = 0;

async function startedIssue(batchSize = 10) {
  const issue = await makeIssue(db, ++number);
  const started = await startSending(db, { issueId: issue.id, frozen, batchSize }, system, systemNow());
  expect(started.ok).toBe(true);
  return issue.id;
}

describe('R1: an issue arrives once, whoever is killed', () => {
  const faults = { '429': 0.05, '500': 0.05, 'accept-then-reset': 0.05 };

  it(`${READERS} readers, two workers, faults on 15 % of calls, 5 kills`, async () => {
    const provider = await spawnFakeProvider({ faults, seed: 7, keepBodies: 0 });
    onTestFinished(() => void provider.close());
    const issueId = await startedIssue();
    const fire = { databaseUrl, providerUrl: provider.url, issueId, leaseMs: 1500, workers: 2, kills: 5, seed: 11 };
    const { killed } = await sendUnderFire(fire);
    const result = await compareWithLedger(db, issueId, await provider.ledger());
    expect(result).toEqual({ distinct: READERS, missing: 0, twice: 0, otherLetters: 0, believed: READERS, open: 0 });
    expect(await db.issue.findUniqueOrThrow({ where: { id: issueId } })).toMatchObject({ status: 'SENT' });
    expect(killed).toBeGreaterThan(0);
    expect((await provider.calls()).some((call) => call.fault === 'accept-then-reset')).toBe(true);
  }, 90_000);

  it('control: without the batch’s own key a lost reply doubles', async () => {
    const provider = await spawnFakeProvider({ faults: { 'accept-then-reset': 0.4 }, seed: 3, keepBodies: 0 });
    onTestFinished(() => void provider.close());
    const issueId = await startedIssue(100);
    const options = { databaseUrl, providerUrl: provider.url, issueId, leaseMs: 1500, freshKeys: true };
    await sendUnderFire({ ...options, workers: 1, kills: 0, seed: 1 });
    expect((await compareWithLedger(db, issueId, await provider.ledger())).twice).toBeGreaterThan(0);
  }, 90_000);
});

describe('R5: two workers keep the provider’s pace together', () => {
  const rate = 4; // slow enough for a busy machine to reach
  async function paceOf(ownPace: boolean) {
    const provider = await spawnFakeProvider({ rate, burst: 2, keepBodies: 0 });
    onTestFinished(() => void provider.close());
    const issueId = await startedIssue(25);
    const workers = { workers: 2, kills: 0, seed: 1 };
    await sendUnderFire({ databaseUrl, providerUrl: provider.url, issueId, leaseMs: 5000, rate, ownPace, ...workers });
    const calls = await provider.calls();
    const refused = calls.filter(({ status }) => status === 429).length;
    return { calls: calls.length, refused, share: shareOfLimit(calls, rate) };
  }

  it('and are hardly ever refused', async () => {
    const { calls, refused, share } = await paceOf(false);
    expect(calls).toBeGreaterThanOrEqual(READERS / 25);
    expect(refused).toBeLessThanOrEqual(Math.ceil(calls / 100));
    expect(share).toBeGreaterThan(0.6); // 0.95 where nothing else runs: npm run bench R5
  }, 90_000);

  it('control: each with a pace of its own is refused', async () => {
    const { calls, refused } = await paceOf(true);
    expect(refused).toBeGreaterThan(Math.ceil(calls / 100));
  }, 90_000);
});

describe('R7: the audience is frozen, leaving counts until the first attempt', () => {
  it('nobody new, erased or gone gets a letter, and every row is accounted for', async () => {
    const provider = await startFakeProvider({ keepBodies: 0 });
    onTestFinished(() => void provider.close());
    const issueId = await startedIssue(50);
    // Ten batches go first; then 50 leave, 50 are erased and 50 join while the rest waits.
    const sender = {
      db,
      transport: resendTransport({ apiKey: 'test-key', baseUrl: provider.url }),
      writeLetters: sampleLetters,
      leaseMs: minutes(1),
      clock: systemNow,
    };
    await db.sendBatch.updateMany({
      where: { issueId, ordinal: { gt: 10 } },
      data: { nextAttemptAt: new Date('2100-01-01') },
    });
    await sendIssue(sender, issueId);
    const waiting = await db.issueRecipient.findMany({
      where: { issueId, status: 'QUEUED' },
      orderBy: { id: 'asc' },
      take: 100,
    });
    const [gone, erased] = [waiting.slice(0, 50), waiting.slice(50)];
    for (const { advocateId } of gone)
      await leaveTopic(
        db,
        { token: unsubscribeToken(advocateId ?? ''), topic: 'newsletter', how: 'one-click' },
        systemNow(),
      );
    await db.issueRecipient.updateMany({
      where: { id: { in: erased.map((row) => row.id) } },
      data: { advocateId: null },
    });
    const joined = await newcomers(50);
    await db.sendBatch.updateMany({ where: { issueId, status: 'PENDING' }, data: { nextAttemptAt: systemNow() } });
    await sendIssue(sender, issueId);

    const sentTo = new Set(provider.ledger().map((row) => row.to));
    for (const email of [...waiting.map((one) => one.email), ...joined]) expect(sentTo.has(email)).toBe(false);
    // Control: asked now, those who joined would be in it; frozen is who was there.
    const { included } = splitAudience(await listCandidates(db, systemNow()));
    expect(included.filter(({ email }) => joined.includes(email))).toHaveLength(50);
    const counts = await db.issueRecipient.groupBy({ by: ['status'], where: { issueId }, _count: true });
    expect(Object.fromEntries(counts.map((row) => [row.status, row._count]))).toEqual({ SENT: 900, SUPPRESSED: 100 });
    expect(sentTo.size).toBe(900);
    const event = await db.auditEvent.findFirstOrThrow({ where: { kind: 'issue.sent', issueId } });
    expect(event.data).toMatchObject({ sent: 900, suppressed: 100, failed: 0 });
  }, 60_000);
});

/** People who join and say yes while an issue is on its way: their addresses. */
async function newcomers(count: number): Promise<string[]> {
  const emails: string[] = [];
  for (let n = 0; n < count; n++) {
    const { id, person } = await makeAdvocate(db, { timeZone: zoneAtNoon() });
    await consent(db, id);
    emails.push(person.email);
  }
  return emails;
}

it('R7, control: written at the freeze, letters would go to those who left', async () => {
  const provider = await startFakeProvider({ keepBodies: 0 });
  onTestFinished(provider.close);
  const issueId = await startedIssue(5);
  await db.sendBatch.updateMany({
    where: { issueId, ordinal: { gt: 1 } },
    data: { nextAttemptAt: new Date('2100-01-01') },
  });
  const batch = await claimBatch(db, { issueId, leaseMs: 0, now: systemNow() });
  expect((await prepareBatch(db, batch!, sampleLetters, systemNow())).payload).not.toBeNull();
  const { advocateId, email } = await db.issueRecipient.findFirstOrThrow({
    where: { batchId: batch!.id, status: 'QUEUED' },
  });
  const leave = { token: unsubscribeToken(advocateId ?? ''), topic: 'newsletter', how: 'one-click' } as const;
  await leaveTopic(db, leave, systemNow());
  const transport = resendTransport({ apiKey: 'test-key', baseUrl: provider.url });
  const sender = { db, transport, writeLetters: sampleLetters, leaseMs: minutes(1), clock: systemNow };
  await sendIssue(sender, issueId);
  expect(provider.ledger().map(({ to }) => to)).toContain(email);
});

describe('R10: one issue, one send', () => {
  it('of 50 that press Send at once one starts it', async () => {
    const issue = await makeIssue(db, ++number);
    const press = () => startSending(db, { issueId: issue.id, frozen, batchSize: 100 }, system, systemNow());
    const results = await Promise.all(Array.from({ length: 50 }, press));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.reason === 'not-a-draft')).toHaveLength(49);
    const events = await db.auditEvent.count({ where: { kind: 'issue.send-started', issueId: issue.id } });
    expect(events).toBe(1);
    const batches = await db.sendBatch.count({ where: { issueId: issue.id } });
    const queued = await db.issueRecipient.count({ where: { issueId: issue.id, status: 'QUEUED' } });
    expect(batches).toBe(Math.ceil(queued / 100));
  }, 60_000);

  it('control: without the guarded state two could start it', async () => {
    const issue = await makeIssue(db, ++number);
    const first = await startSending(db, { issueId: issue.id, frozen, batchSize: 100 }, system, systemNow());
    await db.issue.update({ where: { id: issue.id }, data: { status: 'DRAFT' } });
    const second = startSending(db, { issueId: issue.id, frozen, batchSize: 100 }, system, systemNow());
    expect(first.ok).toBe(true);
    await expect(second).rejects.toThrow(/Unique constraint/); // the batches' own constraint is the second lock
  });

  it('one slot, one issue', async () => {
    const slot = { subject: 'S', preheader: 'P', blocks: [], plannedAt: systemNow(), slot: '2026-12-A' };
    const ticks = Array.from({ length: 5 }, (_, at) =>
      db.issue.createMany({ data: { id: `iss_tick_${at}`, number: 9000 + at, ...slot }, skipDuplicates: true }),
    );
    const made = await Promise.all(ticks);
    expect(made.reduce((sum, { count }) => sum + count, 0)).toBe(1);
  });
});

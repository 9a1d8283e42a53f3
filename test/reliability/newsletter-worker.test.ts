import { describe, expect, it, onTestFinished } from 'vitest';
import { system } from '~/domain/audit/record.server';
import { sendIssue } from '~/domain/newsletter/send-issue.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { steerIssue } from '~/domain/newsletter/steer-issue.server';
import { jobs } from '~/jobs';
import { isDatabaseAway } from '~/platform/database-away.server';
import { connect, type Db } from '~/platform/db.server';
import { startEmbeddedPostgres } from '~/platform/embedded-postgres.server';
import { resendTransport } from '~/platform/mail/resend.server';
import { installQueues } from '~/platform/queue.server';
import { minutes, systemNow } from '~/platform/time';
import { deploy } from '../../prisma/migrate.ts';
import { zoneAtNoon } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { postmasterPid, temporaryDataDir } from '#test/support/embedded-process';
import { startFakeProvider } from '#test/support/fake-provider';
import { compareWithLedger } from '#test/support/ledger';
import { frozenSample, makeIssue, makeReaders, sampleLetters } from '#test/support/newsletter';
import { startSendingWorker, until } from '#test/support/worker-rig';

const READERS = 200;
const whole = { distinct: READERS, missing: 0, twice: 0, otherLetters: 0, believed: READERS, open: 0 };
const frozen = await frozenSample();

async function providerOfTest() {
  const provider = await startFakeProvider({ keepBodies: 0, latency: 30 });
  onTestFinished(provider.close);
  return provider;
}

async function startIssue(db: Db) {
  const { id } = await makeIssue(db, (await db.issue.count()) + 1);
  expect(await startSending(db, { issueId: id, frozen, batchSize: 5 }, system, systemNow())).toMatchObject({
    ok: true,
  });
  return id;
}

function workerOfTest(databaseUrl: string, providerUrl: string) {
  const worker = startSendingWorker({ databaseUrl, providerUrl });
  onTestFinished(async () => void (await worker.end('SIGKILL')));
  return worker;
}

const isSent = async (db: Db, id: string) => (await db.issue.findUniqueOrThrow({ where: { id } })).status === 'SENT';

describe('R13: a worker that is told to end', () => {
  it('gives every batch back within ten seconds, also one whose call hangs, and the next goes on', async () => {
    const { db, url } = await testDatabase();
    await makeReaders(db, READERS, zoneAtNoon());
    const provider = await providerOfTest();
    const id = await startIssue(db);
    const claimed = () => db.sendBatch.count({ where: { issueId: id, status: 'LEASED' } });

    const first = workerOfTest(url, provider.url);
    await until('some letters went out', () => provider.calls().length > 6);
    expect(await first.end('SIGTERM')).toBeLessThan(10);
    expect(await claimed()).toBe(0);
    expect(await isSent(db, id)).toBe(false);

    provider.pull({ force: ['hang'] });
    const second = workerOfTest(url, provider.url);
    await until('a call hangs', () => provider.calls().some(({ fault }) => fault === 'hang'));
    expect(await second.end('SIGTERM')).toBeLessThan(10);
    expect(await claimed()).toBe(0);

    const third = workerOfTest(url, provider.url);
    await until('the issue is sent', () => isSent(db, id));
    expect(await compareWithLedger(db, id, provider.ledger())).toEqual(whole);

    // Control: killed outright, the same worker takes its batch with it until the lease runs out.
    const other = await startIssue(db);
    const hung = () => provider.calls().filter(({ fault }) => fault === 'hang').length;
    provider.pull({ force: ['hang'] });
    await until('a call of the other issue hangs', () => hung() === 2);
    await third.end('SIGKILL');
    expect(await db.sendBatch.count({ where: { issueId: other, status: 'LEASED' } })).toBeGreaterThan(0);
    await steerIssue(db, { issueId: other, steer: 'cancel', reason: '' }, system, systemNow());
  }, 300_000);
});

describe('R3: the database is restarted in the middle of a send', () => {
  it('the worker lives, goes on within fifteen seconds, and nothing is lost or doubled', async () => {
    const dataDir = await temporaryDataDir();
    const server = await startEmbeddedPostgres({ dataDir });
    onTestFinished(server.stop);
    await deploy(server.url);
    await installQueues(server.url, jobs);
    const { db, pool } = connect(server.url, { max: 3 });
    onTestFinished(async () => {
      await db.$disconnect();
      await pool.end();
    });
    await makeReaders(db, READERS, zoneAtNoon());
    const provider = await providerOfTest();
    const id = await startIssue(db);
    const worker = workerOfTest(server.url, provider.url);
    await until('some letters went out', () => provider.calls().length > 6);

    // What `pg_ctl restart -m immediate` does: the server ends at once, and its keeper starts it again.
    process.kill(await postmasterPid(dataDir), 'SIGQUIT');
    // Control: a send by itself ends with the database; it is the worker that outlasts it.
    const transport = resendTransport({ apiKey: 'test-key', baseUrl: provider.url });
    const sender = { db, transport, writeLetters: sampleLetters, leaseMs: minutes(1), clock: systemNow };
    await expect(sendIssue(sender, id)).rejects.toSatisfy(isDatabaseAway);

    await until('the database is back', () => db.issue.count().then(Boolean, () => false));
    const [before, back] = [provider.calls().length, performance.now()];
    await until('letters go out again', () => provider.calls().length > before);
    expect((performance.now() - back) / 1000).toBeLessThan(15);
    await until('the issue is sent', () => isSent(db, id).catch(() => false), 150_000);
    expect(worker.lives()).toBe(true);
    expect(await compareWithLedger(db, id, provider.ledger())).toEqual(whole);
  }, 300_000);
});

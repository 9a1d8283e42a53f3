import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { system } from '~/domain/audit/record.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { jobs } from '~/jobs';
import { connect, type Db } from '~/platform/db.server';
import { startEmbeddedPostgres } from '~/platform/embedded-postgres.server';
import { installQueues } from '~/platform/queue.server';
import { systemNow } from '~/platform/time';
import { zoneAtNoon } from '../support/clock.ts';
import { seededRandom } from '../support/fake-provider/faults.ts';
import { spawnFakeProvider } from '../support/fake-provider.ts';
import { compareWithLedger, wrongOf } from '../support/ledger.ts';
import { frozenSample, makeIssue, makeReaders } from '../support/newsletter.ts';
import { removeCluster } from '../support/postgres.ts';
import { startSendingWorker, until } from '../support/worker-rig.ts';
import type { BenchContext, Count } from './bench.ts';
import { migrated, onFreshDatabase } from './with-database.ts';

const READERS = 10_000;
const PATIENCE = 300_000;

export const counts = { R13: cleanStops, R3: databaseRestarts };

/** R13 whole: a worker is told to end 20 times in a send, at random. */
async function cleanStops(context: BenchContext): Promise<Count> {
  const what = `letters lost or doubled of ${READERS}, batches left claimed, and ends that took over 10 s, at 20 × SIGTERM`;
  return { what, expected: 0, count: () => onFreshDatabase(context, stopTwentyTimes) };
}

async function stopTwentyTimes(db: Db, databaseUrl: string) {
  const { provider, id } = await startIssue(db);
  const random = seededRandom(13);
  const sent = () => db.sendBatch.count({ where: { issueId: id, status: 'SENT' } });
  let wrong = 0;
  for (let n = 1; n <= 20; n++) {
    const worker = startSendingWorker({ databaseUrl, providerUrl: provider.url });
    const from = await sent();
    await until('the worker sends', async () => (await sent()) > from, PATIENCE);
    await new Promise((resolve) => setTimeout(resolve, random() * 150));
    const seconds = await worker.end('SIGTERM');
    const claimed = await db.sendBatch.count({ where: { issueId: id, status: 'LEASED' } });
    wrong += claimed + Number(seconds > 10);
  }
  const worker = startSendingWorker({ databaseUrl, providerUrl: provider.url });
  await until('the issue is sent', () => isSent(db, id), PATIENCE);
  await worker.end('SIGTERM');
  wrong += wrongOf(READERS, await compareWithLedger(db, id, await provider.ledger()));
  provider.close();
  return wrong;
}

/** R3 whole: three restarts of the database, at once and without a word, in one send. */
async function databaseRestarts(): Promise<Count> {
  const what = `letters lost or doubled of ${READERS}, workers dead, and pauses over 15 s, at 3 restarts of the database`;
  return { what, expected: 0, count: restartThreeTimes };
}

async function restartThreeTimes() {
  const dataDir = await mkdtemp(path.join(tmpdir(), `flywheel-test-${process.pid}-`));
  const server = await startEmbeddedPostgres({ dataDir });
  await migrated(server.url);
  await installQueues(server.url, jobs);
  const { db, pool } = connect(server.url, { max: 3 });
  const { provider, id } = await startIssue(db);
  const worker = startSendingWorker({ databaseUrl: server.url, providerUrl: provider.url });
  const calls = async () => (await provider.calls()).length;
  let wrong = 0;
  for (let n = 1; n <= 3; n++) {
    await until('letters go out', async () => (await calls()) > n * 20, PATIENCE);
    process.kill(
      Number.parseInt(await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10),
      'SIGQUIT',
    );
    await until('the database is back', () => db.$queryRaw`SELECT 1`.then(Boolean, () => false));
    const [before, back] = [await calls(), performance.now()];
    await until('letters go out again', async () => (await calls()) > before, PATIENCE);
    wrong += Number(performance.now() - back > 15_000);
  }
  await until('the issue is sent', () => isSent(db, id).catch(() => false), PATIENCE);
  wrong += Number(!worker.lives()) + wrongOf(READERS, await compareWithLedger(db, id, await provider.ledger()));
  await worker.end('SIGTERM');
  provider.close();
  await db.$disconnect();
  await pool.end();
  await server.stop();
  await removeCluster(dataDir);
  return wrong;
}

async function startIssue(db: Db) {
  await makeReaders(db, READERS, zoneAtNoon());
  const provider = await spawnFakeProvider({ keepBodies: 0, latency: 100 });
  const { id } = await makeIssue(db, 1);
  await startSending(db, { issueId: id, frozen: await frozenSample(), batchSize: 50 }, system, systemNow());
  return { provider, id };
}

const isSent = async (db: Db, id: string) => (await db.issue.findUniqueOrThrow({ where: { id } })).status === 'SENT';

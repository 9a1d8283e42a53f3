import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { system } from '~/domain/audit/record.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { connect } from '~/platform/db.server';
import { systemNow } from '~/platform/time';
import { zoneAtNoon } from '../support/clock.ts';
import { spawnFakeProvider } from '../support/fake-provider.ts';
import { compareWithLedger, wrongOf } from '../support/ledger.ts';
import { frozenSample, makeIssue, makeReaders } from '../support/newsletter.ts';
import type { Bench, BenchContext } from './bench.ts';
import type { SendReport } from './sender-process.ts';

const run = promisify(execFile);
const READERS = 100_000;
const RATE = 5; // two and a half times the provider's own: 33 MB of letters a second, which sender, database and provider share a machine for
const LIMIT = (READERS / 100 - 1) / RATE;

let report: Promise<SendReport> | undefined;
const once = (context: BenchContext) => (report ??= sendAll(context));

export const benches = { R11: atTheLimit, P10: memory, 'P10-flat': memoryStaysFlat, 'P11-send': loopDelay };

/** R11: 100,000 letters by one worker at the provider's limit. */
async function atTheLimit(context: BenchContext): Promise<Bench> {
  const ours = async () => (await once(context)).seconds;
  const what = `${READERS} letters at ${RATE} calls a second`;
  return { what, pass: 0.95, rounds: 1, ours, yardstick: async () => LIMIT };
}

/** P10: what the worker takes over its idle memory, against 150 MB. */
async function memory(context: BenchContext): Promise<Bench> {
  const ours = async () => (await once(context)).grown / 1e6;
  const what = `memory (MB) a send to ${READERS} takes, against 150`;
  return { what, unit: 'MB', pass: 1, rounds: 1, ours, yardstick: async () => 150 };
}

/** P10, flat: how much higher its peak is in the second half of the send, against 15 MB. */
async function memoryStaysFlat(context: BenchContext): Promise<Bench> {
  const ours = async () => Math.max(0.1, (await once(context)).grownLate / 1e6);
  const what = 'memory (MB) the second half of that send adds, against 15';
  return { what, unit: 'MB', pass: 1, rounds: 1, ours, yardstick: async () => 15 };
}

/** P11: how late the worker's loop is in 99 of 100 cases while it sends, against 50 ms. */
async function loopDelay(context: BenchContext): Promise<Bench> {
  const ours = async () => (await once(context)).delayP99;
  const what = 'delay (ms) of the event loop in that send, p99, against 50';
  return { what, unit: 'ms', pass: 1, rounds: 1, ours, yardstick: async () => 50 };
}

async function sendAll({ freshDatabase }: BenchContext): Promise<SendReport> {
  const databaseUrl = await freshDatabase();
  const { db, pool } = connect(databaseUrl);
  const provider = await spawnFakeProvider({ keepBodies: 0, rate: RATE, burst: 2 });
  await makeReaders(db, READERS, zoneAtNoon());
  const { id } = await makeIssue(db, 1);
  await startSending(db, { issueId: id, frozen: await frozenSample(), batchSize: 100 }, system, systemNow());
  const script = ['--import', 'tsx', 'test/bench/sender-process.ts', databaseUrl, provider.url, id, String(RATE)];
  try {
    const { stdout } = await run(process.execPath, script);
    const wrong = wrongOf(READERS, await compareWithLedger(db, id, await provider.ledger()));
    if (wrong) throw new Error(`${wrong} letters were lost or doubled.`);
    return JSON.parse(stdout) as SendReport;
  } finally {
    provider.close();
    await db.$disconnect();
    await pool.end();
  }
}

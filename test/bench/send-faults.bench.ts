import { existsSync } from 'node:fs';
import { system } from '~/domain/audit/record.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import type { Db } from '~/platform/db.server';
import { seconds, systemNow } from '~/platform/time';
import { setTimeout as sleep } from 'node:timers/promises';
import { zoneAtNoon } from '../support/clock.ts';
import { FAULTS, type FaultShares } from '../support/fake-provider/faults.ts';
import { startFakeProvider } from '../support/fake-provider.ts';
import { faultRig } from '../support/fault-rig.ts';
import { launchSite } from '../support/launch-site.ts';
import { compareWithLedger, wrongOf } from '../support/ledger.ts';
import { frozenSample, makeIssue, makeReaders } from '../support/newsletter.ts';
import { makeStaff } from '../support/people.ts';
import { until } from '../support/worker-rig.ts';
import type { BenchContext, Count } from './bench.ts';
import { onFreshDatabase } from './with-database.ts';

const READERS = 5000;
const FEWEST_CALLS = READERS / 100;

export const counts = { R4: faultMatrix, 'R4-hang': hangingProvider };

/** R4 whole: each fault at a fifth of the calls, then all of them; what was lost, doubled, or asked too often. */
async function faultMatrix(context: BenchContext): Promise<Count> {
  const what = `letters lost or doubled, or calls beyond 1.5 × the fewest, of ${READERS} under ${FAULTS.length + 1} mixes of faults`;
  return { what, expected: 0, count: () => onFreshDatabase(context, matrix) };
}

async function matrix(db: Db) {
  await makeReaders(db, READERS);
  const frozen = await frozenSample();
  const mixed = Object.fromEntries(FAULTS.map((fault) => [fault, 0.2 / FAULTS.length]));
  const mixes: FaultShares[] = [...FAULTS.map((fault) => ({ [fault]: 0.2 })), mixed];
  let wrong = 0;
  for (const faults of mixes) {
    const provider = { faults, seed: 4 };
    const {
      id,
      provider: made,
      sendToTheEnd,
    } = await faultRig(db, { provider, frozen, batchSize: 100, timeout: seconds(4) });
    await sendToTheEnd();
    wrong += wrongOf(READERS, await compareWithLedger(db, id, made.ledger()));
    wrong += Math.max(0, made.calls().length - 1.5 * FEWEST_CALLS);
    await made.close();
  }
  return wrong;
}

/** R4: the provider never answers a call. The site with its worker, at its own time-out. */
async function hangingProvider(context: BenchContext): Promise<Count> {
  if (!existsSync('build/server/index.js')) throw new Error('Build the site first: npm run build');
  const what = 'of: asked again within 30 s, /health/live below 100 ms meanwhile; promises broken';
  return { what, expected: 0, count: async () => onFreshDatabase(context, hang) };
}

async function hang(db: Db, databaseUrl: string) {
  await makeReaders(db, 100, zoneAtNoon());
  await makeStaff(db, { role: 'ADMIN' });
  const provider = await startFakeProvider({ keepBodies: 0 });
  provider.pull({ force: ['hang'] });
  const { id } = await makeIssue(db, 1);
  await startSending(db, { issueId: id, frozen: await frozenSample(), batchSize: 100 }, system, systemNow());
  const env = { MAIL_TRANSPORT: 'resend', RESEND_API_KEY: 'test-key', RESEND_BASE_URL: provider.url };
  const site = await launchSite(databaseUrl, { args: ['--worker'], env });
  await until('a call hangs', () => provider.calls().length > 0);
  const [start, answers] = [performance.now(), [] as number[]];
  while (provider.calls().length < 2 && performance.now() - start < seconds(60)) {
    const asked = performance.now();
    await (await fetch(`${site.url}/health/live`)).text();
    answers.push(performance.now() - asked);
    await sleep(100);
  }
  const waited = performance.now() - start;
  await site.stop();
  await provider.close();
  const slow = answers.filter((ms) => ms >= 100).length;
  console.error(
    `  asked again after ${(waited / 1000).toFixed(1)} s; ${slow} of ${answers.length} answers of /health/live took longer`,
  );
  return Number(waited > seconds(30)) + Number(slow * 100 > answers.length);
}

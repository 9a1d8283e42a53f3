import { system } from '~/domain/audit/record.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { connect } from '~/platform/db.server';
import { systemNow } from '~/platform/time';
import { zoneAtNoon } from '../support/clock.ts';
import { spawnFakeProvider } from '../support/fake-provider.ts';
import { compareWithLedger, wrongOf } from '../support/ledger.ts';
import { frozenSample, makeIssue, makeReaders } from '../support/newsletter.ts';
import { sendUnderFire } from '../support/senders.ts';
import type { BenchContext, Count } from './bench.ts';

const READERS = 10_000;

export const counts = { R1: crashProof };

/** R1 whole: 10,000 readers, 2 workers, faults on 15 % of calls, 20 kills. Counts every letter that is not there once. */
async function crashProof({ freshDatabase }: BenchContext): Promise<Count> {
  return {
    what: `letters lost, doubled or changed of ${READERS}, 20 kills`,
    expected: 0,
    count: () => losses(freshDatabase),
  };
}

async function losses(freshDatabase: BenchContext['freshDatabase']) {
  const databaseUrl = await freshDatabase();
  const { db, pool } = connect(databaseUrl);
  const faults = { '429': 0.05, '500': 0.05, 'accept-then-reset': 0.05 };
  const provider = await spawnFakeProvider({ faults, seed: 5, keepBodies: 0 });
  await makeReaders(db, READERS, zoneAtNoon());
  const issue = await makeIssue(db, 1);
  await startSending(db, { issueId: issue.id, frozen: await frozenSample(), batchSize: 100 }, system, systemNow());
  const fire = {
    databaseUrl,
    providerUrl: provider.url,
    issueId: issue.id,
    leaseMs: 4000,
    workers: 2,
    kills: 20,
    seed: 9,
  };
  const { killed } = await sendUnderFire(fire);
  const found = await compareWithLedger(db, issue.id, await provider.ledger());
  provider.close();
  await db.$disconnect();
  await pool.end();
  if (killed < 20) throw new Error(`Only ${killed} workers were killed before the issue was sent.`);
  return wrongOf(READERS, found);
}

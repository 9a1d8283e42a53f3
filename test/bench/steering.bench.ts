import { system } from '~/domain/audit/record.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import type { Db } from '~/platform/db.server';
import { systemNow } from '~/platform/time';
import { zoneAtNoon } from '../support/clock.ts';
import { startFakeProvider } from '../support/fake-provider.ts';
import { compareWithLedger, wrongOf } from '../support/ledger.ts';
import { frozenSample, makeIssue, makeReaders } from '../support/newsletter.ts';
import { storm, workersOf } from '../support/storm.ts';
import { until } from '../support/worker-rig.ts';
import type { BenchContext, Count } from './bench.ts';
import { onFreshDatabase } from './with-database.ts';

const READERS = 10_000;
const GONE = 500;
const PATIENCE = 300_000;

export const counts = { R9: steeringStorm, R7: lateOptOuts };

/** R9 whole: 50 times paused, resumed, restarted or sent at another rate, in one send. */
async function steeringStorm(context: BenchContext): Promise<Count> {
  const what = `letters lost or doubled of ${READERS}, at 50 pauses, resumes and restarts`;
  return { what, expected: 0, count: () => onFreshDatabase(context, stormWhole) };
}

async function stormWhole(db: Db) {
  await makeReaders(db, READERS, zoneAtNoon());
  const { issueId, provider, workers } = await underWay(db, 20);
  await storm({ db, issueId, workers }, { count: 50, seed: 9, everyMs: 400 });
  await until('the issue is sent', () => isSent(db, issueId), PATIENCE);
  const wrong = wrongOf(READERS, await compareWithLedger(db, issueId, provider.ledger()));
  await workers.stop();
  await provider.close();
  return wrong;
}

/** R7 whole: while 10,000 letters go out 500 people join, 500 are erased and 500 leave whose batch was not attempted. */
async function lateOptOuts(context: BenchContext): Promise<Count> {
  const what = `letters to people new, erased or gone, and rows unaccounted for, in a send to ${READERS}`;
  return { what, expected: 0, count: () => onFreshDatabase(context, optOutsWhole) };
}

async function optOutsWhole(db: Db) {
  await makeReaders(db, READERS + GONE, zoneAtNoon());
  const newcomers = await db.advocate.findMany({ orderBy: { id: 'asc' }, take: GONE, select: { id: true } });
  const joins = { advocateId: { in: newcomers.map(({ id }) => id) } };
  await db.consent.updateMany({ where: joins, data: { withdrawnAt: systemNow() } });
  const { issueId, provider, workers } = await underWay(db, 100);
  await until('some letters went out', () => provider.calls().length > 10);
  const gone = await leaveInTheMiddle(db, issueId);
  await db.consent.updateMany({ where: joins, data: { withdrawnAt: null } });
  await until('the issue is sent', () => isSent(db, issueId), PATIENCE);
  await workers.stop();
  const sentTo = new Set(provider.ledger().map(({ to }) => to));
  const of = (status: 'SENT' | 'SUPPRESSED' | 'FAILED') => db.issueRecipient.count({ where: { issueId, status } });
  const [sent, suppressed, failed] = [await of('SENT'), await of('SUPPRESSED'), await of('FAILED')];
  await provider.close();
  const excluded = await db.issueRecipient.findMany({ where: { issueId, status: 'EXCLUDED' } });
  if (excluded.length !== GONE) throw new Error(`${excluded.length} people were left out at the freeze.`);
  const reached = [...gone, ...excluded.map(({ email }) => email)].filter((email) => sentTo.has(email)).length;
  return reached + Math.abs(READERS - sent - suppressed - failed) + Math.abs(sent - sentTo.size);
}

/** Of the last batches, whose turn has not come, half of the people leave and half are erased: the addresses. */
async function leaveInTheMiddle(db: Db, issueId: string): Promise<string[]> {
  const last = await db.issueRecipient.findMany({
    where: { issueId, status: 'QUEUED', batch: { payload: null, status: 'PENDING' } },
    orderBy: { batch: { ordinal: 'desc' } },
    take: 2 * GONE,
    select: { id: true, advocateId: true, email: true },
  });
  if (last.length < 2 * GONE) throw new Error('The letters were quicker than those who left.');
  const leavers = last.slice(0, GONE).map(({ advocateId }) => advocateId ?? '');
  const erased = last.slice(GONE).map(({ id }) => id);
  await db.consent.updateMany({ where: { advocateId: { in: leavers } }, data: { withdrawnAt: systemNow() } });
  await db.issueRecipient.updateMany({ where: { id: { in: erased } }, data: { advocateId: null } });
  // Whose first attempt came before that had their letter on its way.
  const attempted = { id: { in: last.map(({ id }) => id) }, batch: { firstAttemptAt: { lt: systemNow() } } };
  const before = new Set((await db.issueRecipient.findMany({ where: attempted })).map(({ email }) => email));
  return last.map(({ email }) => email).filter((email) => !before.has(email));
}

async function underWay(db: Db, batchSize: number) {
  const provider = await startFakeProvider({ keepBodies: 0, latency: 20 });
  const { id: issueId } = await makeIssue(db, 1);
  await startSending(db, { issueId, frozen: await frozenSample(), batchSize }, system, systemNow());
  const workers = workersOf({ db, providerUrl: provider.url, issueId });
  workers.start(20);
  return { issueId, provider, workers };
}

const isSent = async (db: Db, id: string) => (await db.issue.findUniqueOrThrow({ where: { id } })).status === 'SENT';

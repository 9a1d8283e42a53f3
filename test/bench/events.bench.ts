import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { system } from '~/domain/audit/record.server';
import { countDeliveries } from '~/domain/newsletter/deliveries.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { changeSettings } from '~/domain/settings/change-settings.server';
import { connect, type Db } from '~/platform/db.server';
import { startEmbeddedPostgres } from '~/platform/embedded-postgres.server';
import { seconds, systemNow } from '~/platform/time';
import { zoneAtNoon } from '../support/clock.ts';
import { testEnvironment } from '../support/environment.ts';
import { tellEvents } from '../support/fake-provider/events.ts';
import { startFakeProvider, throughProvider } from '../support/fake-provider.ts';
import { postHostile } from '../support/hostile-events.ts';
import { launchSite, type Site } from '../support/launch-site.ts';
import { frozenSample, makeIssue, makeReaders } from '../support/newsletter.ts';
import { makeStaff } from '../support/people.ts';
import { removeCluster } from '../support/postgres.ts';
import { endsOf, leftBehind, lettersOfEveryFate, noteInOrder, tellEveryOrder } from '../support/told.ts';
import { until } from '../support/worker-rig.ts';
import type { BenchContext, Count } from './bench.ts';
import { migrated, onFreshDatabase } from './with-database.ts';

const secret = testEnvironment.RESEND_WEBHOOK_SECRETS;
const hookOf = ({ url }: Site) => `${url}/hooks/resend`;

export const counts = { W2: replayAndOrder, W3: hostileTraffic, W4: earlyEvents, 'W4-away': databaseAway };

/** W2 whole: 1,000 events five times, shuffled over two instances, and 120 orders. What differs from a run in order. */
async function replayAndOrder(context: BenchContext): Promise<Count> {
  const what =
    'rows that differ from a run in order, of 1,000 events × 5 over two instances, and orders that end otherwise';
  return { what, expected: 0, count: () => replayed(context) };
}

async function replayed(context: BenchContext) {
  let inOrder: object = {};
  await onFreshDatabase(context, async (db) => {
    const letters = await takenIssue(db);
    await noteInOrder(db, letters);
    inOrder = await leftBehind(db, letters.issueId);
    return 0;
  });
  return onFreshDatabase(context, async (db, url) => {
    const { letters, fates, issueId } = await takenIssue(db);
    return withSites(url, { count: 2 }, async (sites) => {
      const target = sites.map(hookOf);
      const told = await tellEvents(letters, { target, secret, fates, order: 'shuffled', repeats: 5, atOnce: 16 });
      const untold = told.filter(({ statuses }) => statuses.join() !== '200').length;
      const differs = Number(!isDeepStrictEqual(await leftBehind(db, issueId), inOrder));
      const orders = await tellEveryOrder(target, secret);
      const ends = await endsOf(db, orders.letters);
      console.error(`  ${told.length} told; ${await db.deliveryEvent.count()} kept; ends: ${ends.join('; ')}`);
      return untold + differs + orders.refused + ends.length - 1;
    });
  });
}

/** 400 letters, of which 1,000 events tell; opens are kept too. */
async function takenIssue(db: Db) {
  await makeStaff(db, { role: 'ADMIN' });
  await changeSettings(db, { openTracking: true }, system, systemNow());
  return lettersOfEveryFate(db, 40);
}

/**
 * W3 whole: 10,000 posts that nobody of ours signed. Answers other than 400 and 413, rows, and memory over 30 MB. Of memory
 * what is held counts: Node lets garbage lie for as long as the machine has room for it.
 */
async function hostileTraffic(context: BenchContext): Promise<Count> {
  const what = 'answers but 400 and 413, rows kept, and growth over 30 MB, of 10,000 hostile posts';
  return { what, expected: 0, count: () => onFreshDatabase(context, hostile) };
}

const COLLECTS = { NODE_OPTIONS: "--expose-gc --import data:text/javascript,process.on('SIGUSR2',()=>gc())" };

async function hostile(db: Db, url: string) {
  await makeStaff(db, { role: 'ADMIN' });
  return withSites(url, { env: COLLECTS }, async ([site]) => {
    const { pid } = site!.process;
    const memory = () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024;
    async function held() {
      for (let n = 0; n < 3; n++) {
        process.kill(pid!, 'SIGUSR2');
        await sleep(seconds(2)); // pages go back to the machine a while after what lay on them
      }
      return memory();
    }
    await postHostile(hookOf(site!), 3000, secret); // once everything has been met, what follows should take no more
    const before = await held();
    const statuses = await postHostile(hookOf(site!), 10_000, secret);
    const lying = memory() - before;
    const grown = (await held()) - before;
    console.error(`  ${JSON.stringify(statuses)}; ${grown.toFixed(0)} MB held, ${lying.toFixed(0)} MB with garbage`);
    const { 400: refused = 0, 413: tooLarge = 0, ...others } = statuses;
    const odd = Object.values(others).reduce((sum, one) => sum + one, 0);
    return odd + Number(refused + tooLarge !== 10_000) + (await db.deliveryEvent.count()) + Number(grown > 30);
  });
}

/** W4: 1,000 events that come before our own commit of the letters that they tell of. How many do not count. */
async function earlyEvents(context: BenchContext): Promise<Count> {
  const what = 'events lost or letters untold, of 1,000 that come before our own commit';
  return { what, expected: 0, count: () => onFreshDatabase(context, early) };
}

async function early(db: Db, url: string) {
  await makeReaders(db, 500, zoneAtNoon());
  await makeStaff(db, { role: 'ADMIN' });
  const provider = await startFakeProvider({ keepBodies: 0 });
  const { id } = await makeIssue(db, 1);
  const site = await launchSite(url, { args: ['--worker'], env: throughProvider(provider.url) });
  provider.pull({ early: { target: hookOf(site), secret, atOnce: 8 } });
  await startSending(db, { issueId: id, frozen: await frozenSample(), batchSize: 100 }, system, systemNow());
  await until('the issue is sent', async () => (await db.issue.findUniqueOrThrow({ where: { id } })).status === 'SENT');
  await site.stop();
  await provider.close();
  const [{ late = 0 } = {}] = await db.$queryRaw<{ late: number }[]>`
    SELECT count(*)::int AS late FROM delivery_events e JOIN issue_recipients r USING (provider_id)
     WHERE e.stored_at > r.sent_at`;
  const { delivered } = await countDeliveries(db, id);
  return 1000 - (await db.deliveryEvent.count()) + (500 - delivered) + late;
}

/** W4: the database is stopped for ten seconds while 1,000 events come. What was lost, and what was said to be kept meanwhile. */
async function databaseAway(): Promise<Count> {
  const what = 'events lost, or answered by anything but 5xx while the database was away for 10 s, of 1,000';
  return { what, expected: 0, count: stoppedForTenSeconds };
}

async function stoppedForTenSeconds() {
  const dataDir = await mkdtemp(path.join(tmpdir(), `flywheel-test-${process.pid}-`));
  let server = await startEmbeddedPostgres({ dataDir });
  const { url } = server;
  await migrated(url);
  const { db, pool } = connect(url, { max: 2 });
  await makeStaff(db, { role: 'ADMIN' });
  const letters = Array.from({ length: 501 }, (_, n) => ({
    ...{ id: `letter-${n}`, to: `reader-${n}@halden.example`, at: systemNow().getTime() },
    ...{ from: 'Priya <priya@northbeam.example>', subject: 'Ten minutes for you' },
  }));
  const wrong = await withSites(url, {}, async ([site]) => {
    const telling = { target: hookOf(site!), secret, attempts: 600, pause: 500, atOnce: 100 };
    await tellEvents(letters.slice(0, 1), telling); // the site has met the database
    await server.stop();
    const tellingAll = tellEvents(letters.slice(1), telling);
    await sleep(seconds(10));
    server = await startEmbeddedPostgres({ dataDir });
    const told = await tellingAll;
    const meanwhile = told.flatMap(({ statuses }) => statuses.slice(0, -1));
    console.error(`  ${meanwhile.length} times told to come again: ${[...new Set(meanwhile)].join()}`);
    const [odd, last] = [meanwhile.filter((status) => status < 500), told.filter((one) => one.statuses.at(-1) !== 200)];
    const lost = 1002 - (await db.deliveryEvent.count());
    return odd.length + last.length + lost + Number(meanwhile.length < 100);
  });
  await db.$disconnect();
  await pool.end();
  await server.stop();
  await removeCluster(dataDir);
  return wrong;
}

type Sites = { count?: number; env?: Record<string, string> };

async function withSites(url: string, { count = 1, env }: Sites, work: (sites: Site[]) => Promise<number>) {
  if (!existsSync('build/server/index.js')) throw new Error('Build the site first: npm run build');
  const sites = await Promise.all(Array.from({ length: count }, () => launchSite(url, { env })));
  try {
    return await work(sites);
  } finally {
    await Promise.all(sites.map((site) => site.stop()));
  }
}

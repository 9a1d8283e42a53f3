import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, type Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { NOW } from '../support/clock.ts';
import { makeOpportunity } from '../support/opportunities.ts';
import { makeAdvocate, makeStaff } from '../support/people.ts';
import { launchSite } from '../support/launch-site.ts';
import { sessionCookieName, signedToken } from '~/platform/session-cookie.server';
import { addTime, days, systemNow } from '~/platform/time';
import { type Bench, type BenchContext, timed } from './bench.ts';

const CARDS = 50;
const REQUESTS = 240;
const CONNECTIONS = 8;

export const benches = {
  P5: (context: BenchContext) => boardPage(context, { by: 'react', pass: 0.2 }),
  P6: (context: BenchContext) => boardPage(context, { by: 'string', pass: 0.12 }),
};

/** P5, P6: the board with 50 cards, signed in, as the built site serves it, against the same page without a framework. */
async function boardPage({ freshDatabase }: BenchContext, { by, pass }: { by: string; pass: number }): Promise<Bench> {
  if (!existsSync('build/server/index.js')) throw new Error('Build the site first: npm run build');
  const databaseUrl = await freshDatabase();
  const { db, pool } = connect(databaseUrl);
  const { advocateId, token } = await boardWithCards(db);
  const site = await launchSite(databaseUrl, { args: [] });
  const yardstickSite = await launchYardstick([databaseUrl, token, advocateId]);
  const cookie = `${sessionCookieName()}=${encodeURIComponent(signedToken(token))}`;
  const ours = () => load(`${site.url}/board`, cookie);
  const yardstick = () => load(`${yardstickSite.url}/?by=${by}`, cookie);
  await Promise.all([expectCards(`${site.url}/board`, cookie), expectCards(`${yardstickSite.url}/?by=${by}`, cookie)]);

  async function close() {
    yardstickSite.child.kill();
    await site.stop();
    await db.$disconnect();
    await pool.end();
  }
  return { what: `board page, ${CARDS} cards, signed in (${by})`, pass, rounds: 7, ours, yardstick, close };
}

async function boardWithCards(db: Db) {
  const staff = await makeStaff(db);
  await db.settings.create({ data: { id: 1, values: { companyName: 'Northbeam' } } });
  await db.person.create({
    data: { id: newId('per'), email: 'admin@northbeam.example', name: 'Admin', role: 'ADMIN' },
  });
  const advocate = await makeAdvocate(db);
  for (let n = 0; n < CARDS; n++) {
    await makeOpportunity(db, {
      title: `Two sentences on backfills, part ${n + 1}`,
      createdById: staff.id,
      publishedAt: NOW,
    });
  }
  const token = newId('key');
  const expiresAt = addTime(systemNow(), days(1));
  await db.session.create({ data: { id: token, token, personId: advocate.personId, expiresAt } });
  return { advocateId: advocate.id, token };
}

async function launchYardstick(args: string[]): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/bench/board-yardstick-process.tsx', ...args], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: `http://127.0.0.1:${line.toString().trim()}`, child };
}

async function expectCards(url: string, cookie: string) {
  const response = await fetch(url, { headers: { cookie } });
  const cards = (await response.text()).split('<article').length - 1;
  if (response.status !== 200 || cards !== CARDS)
    throw new Error(`${url} answers ${response.status} with ${cards} cards.`);
}

/** Seconds for a number of requests over a few connections, bodies read. */
function load(url: string, cookie: string): Promise<number> {
  let left = REQUESTS;
  const connection = async () => {
    while (left-- > 0) {
      // Neither side squeezes its answer: that would measure gzip.
      const response = await fetch(url, { headers: { cookie, 'accept-encoding': 'identity' } });
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${url} answered ${response.status}.`);
    }
  };
  return timed(() => Promise.all(Array.from({ length: CONNECTIONS }, connection)));
}

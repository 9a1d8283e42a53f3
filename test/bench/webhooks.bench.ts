import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import pg from 'pg';
import { Webhook } from 'standardwebhooks';
import { launchSite } from '../support/launch-site.ts';
import { testEnvironment } from '../support/environment.ts';
import { type Bench, type BenchContext, timed } from './bench.ts';

const EVENTS = 1_400; // seven rounds and the warm-up of each side: more than 10,000
const CONNECTIONS = 8;
const secret = testEnvironment.RESEND_WEBHOOK_SECRETS;

export const benches = { P9: webhooks };

/** P9: signed events of the mail provider, verified and stored by the built site, against node:http and one statement. */
async function webhooks({ freshDatabase }: BenchContext): Promise<Bench> {
  if (!existsSync('build/server/index.js')) throw new Error('Build the site first: npm run build');
  const databaseUrl = await freshDatabase();
  await setUp(databaseUrl);
  const site = await launchSite(databaseUrl);
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/bench/webhook-yardstick-process.ts', databaseUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  let round = 0;
  const told = (url: string) => tell(url, events(round++));
  return {
    ...{ what: `${EVENTS} signed webhooks`, pass: 0.3, rounds: 7 },
    ours: () => told(`${site.url}/hooks/resend`),
    yardstick: () => told(`http://127.0.0.1:${line.toString().trim()}/`),
    close: async () => {
      child.kill();
      await site.stop();
    },
  };
}

/** A site without an admin takes no events. */
async function setUp(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `INSERT INTO people (id, email, name, role, updated_at) VALUES ('per_1', 'ada@northbeam.example', 'Ada', 'ADMIN', now())`,
  );
  await client.end();
}

type Signed = { body: string; headers: Record<string, string> };

function events(round: number): Signed[] {
  const webhook = new Webhook(secret);
  const at = new Date();
  return Array.from({ length: EVENTS }, (_, n) => {
    const id = `msg_${round}_${n}`;
    const data = { email_id: `letter-${round}-${n}`, to: ['maren@castellan.example'], subject: 'Ten minutes for you' };
    const body = JSON.stringify({ type: 'email.delivered', created_at: at.toISOString(), data });
    const time = String(Math.floor(at.getTime() / 1000));
    return { body, headers: { 'svix-id': id, 'svix-timestamp': time, 'svix-signature': webhook.sign(id, at, body) } };
  });
}

/** Seconds for all events over a few connections. */
function tell(url: string, all: Signed[]): Promise<number> {
  let next = 0;
  const connection = async () => {
    for (let one = all[next++]; one; one = all[next++]) {
      const headers = { ...one.headers, 'content-type': 'application/json' };
      const response = await fetch(url, { method: 'POST', body: one.body, headers });
      const answer = (await response.text()).trim();
      if (response.status !== 200 || answer !== 'Noted.')
        throw new Error(`${url} answered ${response.status} ${answer}`);
    }
  };
  return timed(() => Promise.all(Array.from({ length: CONNECTIONS }, connection)));
}

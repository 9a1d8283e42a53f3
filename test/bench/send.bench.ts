import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { system } from '~/domain/audit/record.server';
import { sendIssue } from '~/domain/newsletter/send-issue.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { connect } from '~/platform/db.server';
import type { FrozenIssue } from '~/domain/newsletter/schema';
import { paced } from '~/platform/mail/paced.server';
import { batchPayload } from '~/platform/mail/payload';
import { resendTransport } from '~/platform/mail/resend.server';
import { minutes, systemNow } from '~/platform/time';
import { zoneAtNoon } from '../support/clock.ts';
import { spawnFakeProvider } from '../support/fake-provider.ts';
import { frozenSample, makeIssue, makeReaders, sampleLetters } from '../support/newsletter.ts';
import { type Bench, type BenchContext, timed } from './bench.ts';

const READERS = 10_000;
const RATE = 4; // twice the provider's own, in reach of a machine that sender, database and provider share

export const benches = { P3: sendTenThousand, P4: sendAtTheLimit };

/** P3: an issue to 10,000 through a provider that takes all it gets, against a bare loop of the same posts and rows. */
async function sendTenThousand({ freshDatabase }: BenchContext): Promise<Bench> {
  const url = await freshDatabase();
  const { db, pool } = connect(url);
  const provider = await spawnFakeProvider({ keepBodies: 0 });
  await makeReaders(db, READERS, zoneAtNoon());
  const frozen = await frozenSample();
  const transport = resendTransport({ apiKey: 'test-key', baseUrl: provider.url });
  const sender = { db, transport, writeLetters: sampleLetters, leaseMs: minutes(1), clock: systemNow };
  let number = 0;
  const payload = await onePayload(frozen);

  async function ours() {
    const issue = await makeIssue(db, ++number);
    await startSending(db, { issueId: issue.id, frozen, batchSize: 100 }, system, systemNow());
    const seconds = await timed(() => sendIssue(sender, issue.id));
    const sent = await db.issueRecipient.count({ where: { issueId: issue.id, status: 'SENT' } });
    if (sent !== READERS) throw new Error(`${sent} of ${READERS} were sent.`);
    return seconds;
  }

  async function yardstick() {
    await pool.query('CREATE TABLE IF NOT EXISTS bare (id text, batch text, provider_id text)');
    return timed(async () => {
      for (let n = 0; n < READERS / 100; n++) await bareBatch(pool, provider.url, payload);
    });
  }

  async function close() {
    provider.close();
    await db.$disconnect();
    await pool.end();
  }
  return { what: `send ${READERS} through the provider`, pass: 0.4, rounds: 3, ours, yardstick, close };
}

/** P4: an issue at the provider's limit, against the time the limit itself takes; 429s are 1 % of calls at most. */
async function sendAtTheLimit({ freshDatabase }: BenchContext): Promise<Bench> {
  const { db, pool } = connect(await freshDatabase());
  const provider = await spawnFakeProvider({ keepBodies: 0, rate: RATE, burst: 2 });
  await makeReaders(db, READERS, zoneAtNoon());
  const frozen = await frozenSample();
  const transport = paced(resendTransport({ apiKey: 'test-key', baseUrl: provider.url }), db, RATE);
  const sender = { db, transport, writeLetters: sampleLetters, leaseMs: minutes(1), clock: systemNow };
  let number = 0;

  async function ours() {
    const issue = await makeIssue(db, ++number);
    await startSending(db, { issueId: issue.id, frozen, batchSize: 100 }, system, systemNow());
    const before = (await provider.calls()).length;
    const seconds = await timed(() => Promise.all([sendIssue(sender, issue.id), sendIssue(sender, issue.id)]));
    const calls = (await provider.calls()).slice(before);
    const refused = calls.filter(({ status }) => status === 429).length;
    if (refused * 100 > calls.length) throw new Error(`${refused} of ${calls.length} calls were refused.`);
    return seconds;
  }

  async function close() {
    provider.close();
    await db.$disconnect();
    await pool.end();
  }
  const yardstick = async () => (READERS / 100 - 1) / RATE;
  return { what: `${READERS} at ${RATE} calls a second`, pass: 0.95, rounds: 3, ours, yardstick, close };
}

/** The bytes of a hundred letters, as every batch of the issue has them. */
async function onePayload(frozen: FrozenIssue) {
  const readers = Array.from({ length: 100 }, (_, n) => ({
    recipientId: `r${n}`,
    advocateId: `adv_${n}`,
    email: `reader-${n}@halden.example`,
  }));
  return batchPayload(await sampleLetters(null as never, { issueId: '', frozen, readers, now: systemNow() }));
}

async function bareBatch(pool: pg.Pool, url: string, payload: Uint8Array<ArrayBuffer>) {
  const batch = randomUUID();
  const headers = { authorization: 'Bearer test-key', 'content-type': 'application/json', 'idempotency-key': batch };
  const response = await fetch(`${url}/emails/batch`, { method: 'POST', headers, body: payload });
  const { data } = (await response.json()) as { data: { id: string }[] };
  const ids = data.map((row) => row.id);
  await pool.query('INSERT INTO bare SELECT gen_random_uuid()::text, $1, id FROM unnest($2::text[]) id', [batch, ids]);
}

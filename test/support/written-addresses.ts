import { system } from '~/domain/audit/record.server';
import { SegmentRule } from '~/domain/cohorts/segment';
import { sendIssue } from '~/domain/newsletter/send-issue.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import type { Db } from '~/platform/db.server';
import { resendTransport } from '~/platform/mail/resend.server';
import type { MailTransport } from '~/platform/mail/transport';
import { minutes } from '~/platform/time';
import { NOW } from './clock';
import { startFakeProvider } from './fake-provider';
import { importCsv } from './imports';
import { frozenSample, makeIssue, sampleLetters } from './newsletter';
import { makeAccount } from './people';
import { makeSegment } from './segments';

/** One mailbox as four people type it. */
const writings = [
  (n: number) => `reader-${n}@bücher.example`,
  (n: number) => ` READER-${n}@BÜCHER.EXAMPLE `,
  (n: number) => `Reader-${n}@xn--bcher-kva.example`,
  (n: number) => `\treader-${n}@bu\u0308cher.Example`,
];

/**
 * R8: imports `rows` lines at two accounts, four of each person, makes everybody a reader who is in two of three segments,
 * and sends an issue to all three. One address of a hundred is one that the provider refuses.
 */
export async function sendToManyWritings(db: Db, rows: number) {
  const addresses = Array.from({ length: rows }, (_, line) => writings[line % 4]!(Math.floor(line / 4)));
  const accounts = [{ industry: 'Logistics' }, { industry: 'Retail' }];
  for (const [n, fields] of accounts.entries()) await makeAccount(db, { ...fields, externalId: `A${n}` });
  const lines = addresses.map((address, n) => `"${address}",Reader ${Math.floor(n / 4)},A${n % 2}`);
  await importCsv(db, 'CONTACTS', { text: ['Email,Name,Account ID', ...lines].join('\n') });
  await everybodyReads(db);

  const provider = await startFakeProvider({ keepBodies: 0 });
  const { id: issueId } = await makeIssue(db, 1);
  await db.issue.update({ where: { id: issueId }, data: { segmentId: await threeSegments(db) } });
  await startSending(db, { issueId, frozen: await frozenSample(), batchSize: 100 }, system, NOW);
  const resend = resendTransport({ apiKey: 'test-key', baseUrl: provider.url });
  let payload: BodyInit = '';
  const transport: MailTransport = {
    ...resend,
    sendBatch: (batch) => resend.sendBatch({ ...batch, payload: (payload = batch.payload) }),
  };
  await sendIssue({ db, transport, writeLetters: sampleLetters, leaseMs: minutes(1), clock: () => NOW }, issueId);
  const found = await whatCame(db, { issueId, provider });
  const whole = await strictly(provider, payload);
  await provider.close();
  return { ...found, whole, written: new Set(addresses).size };
}

type Sent = { issueId: string; provider: Awaited<ReturnType<typeof startFakeProvider>> };

/** Every contact becomes an advocate with a yes; every hundredth by an address without a dot. */
async function everybodyReads(db: Db) {
  await db.$executeRaw`
    WITH numbered AS (
      SELECT id, name, CASE WHEN n % 100 = 0 THEN replace(email, '.', '_') ELSE email END AS email, lpad(n::text, 6, '0') AS n
        FROM (SELECT *, row_number() OVER (ORDER BY email) AS n FROM contacts) everybody),
    joined AS (
      INSERT INTO people (id, email, name, role, updated_at)
      SELECT 'per_' || n, email, name, 'ADVOCATE', now() FROM numbered),
    confirmed AS (
      INSERT INTO advocates
        (id, person_id, contact_id, readiness, joined_at, confirmed_at, job_title, time_zone, type, thanks_preference)
      SELECT 'adv_' || n, 'per_' || n, id, 'READY', ${NOW}, ${NOW}, 'Planner', 'Europe/London', 'EDUCATOR', 'LETTER'
        FROM numbered)
    INSERT INTO consents (id, advocate_id, scope, wording, granted_at)
    SELECT 'cst_' || n, 'adv_' || n, 'NEWSLETTER', 'yes', ${NOW} FROM numbered`;
}

async function threeSegments(db: Db): Promise<string> {
  const conditions = [
    { field: 'industry', op: 'is', values: ['Logistics'] },
    { field: 'industry', op: 'is', values: ['Retail'] },
    { field: 'isAdvocate', op: 'yes' },
  ];
  const { id } = await makeSegment(db, { rule: SegmentRule.parse({ include: { match: 'any', conditions } }) });
  return id;
}

async function whatCame(db: Db, { issueId, provider }: Sent) {
  const batches = await db.sendBatch.findMany({ where: { issueId }, include: { recipients: true } });
  const ofABatch = batches.map(({ recipients }) => {
    const count = (status: string) => recipients.filter((one) => one.status === status).length;
    return `${count('SENT')} came, ${count('FAILED')} failed`;
  });
  const failed = await db.issueRecipient.findMany({ where: { issueId, status: 'FAILED' } });
  const to = provider.ledger().map((row) => row.to);
  return {
    people: await db.contact.count(),
    letters: to.length,
    twice: to.length - new Set(to).size,
    batches: [...new Set(ofABatch)],
    unnamed: failed.filter(({ failure, email }) => !failure?.includes('Invalid `to`') || email.includes('.ex')).length,
    calls: provider.calls().length / batches.length,
  };
}

/** The control: how many of a batch's letters the provider takes where it judges the batch as one. */
async function strictly({ url, ledger }: Sent['provider'], body: BodyInit): Promise<number> {
  const before = ledger().length;
  const headers = { authorization: 'Bearer test-key', 'content-type': 'application/json' };
  await fetch(`${url}/emails/batch`, { method: 'POST', headers, body });
  return ledger().length - before;
}

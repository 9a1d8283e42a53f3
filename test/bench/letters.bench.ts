import { existsSync } from 'node:fs';
import { system } from '~/domain/audit/record.server';
import { writeLetters } from '~/domain/newsletter/letters.server';
import { sendIssue } from '~/domain/newsletter/send-issue.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import type { Db } from '~/platform/db.server';
import { paced } from '~/platform/mail/paced.server';
import { resendTransport } from '~/platform/mail/resend.server';
import { minutes, systemNow } from '~/platform/time';
import { NOW, zoneAtNoon } from '../support/clock.ts';
import { spawnFakeProvider, startFakeProvider } from '../support/fake-provider.ts';
import { launchSite } from '../support/launch-site.ts';
import { compareWithLedger, wrongOf } from '../support/ledger.ts';
import { frozenSample, makeIssue, makeReaders, sampleLetters } from '../support/newsletter.ts';
import { oneClickOf, openAsScanners, type Press, pressAll, wrongToken } from '../support/one-click.ts';
import { makeStaff } from '../support/people.ts';
import { sendUnderFire, shareOfLimit } from '../support/senders.ts';
import { sendToManyWritings } from '../support/written-addresses.ts';
import type { BenchContext, Count } from './bench.ts';
import { onFreshDatabase } from './with-database.ts';

export const counts = { 'R4-wait': askedToWait, R5: sharedLimit, R8: oneLetterAnAddress, U1: oneClick };

/** R4: a fifth of the calls is told to wait a second; how many calls began before its end, but for those on their way. */
async function askedToWait(context: BenchContext): Promise<Count> {
  const what = 'letters lost or doubled, and calls before `retry-after` was over, of 5,000 under 20 % of 429';
  return { what, expected: 0, count: () => onFreshDatabase(context, toldToWait) };
}

const ON_ITS_WAY = 1; // a worker has two lanes: the call of the other had its turn before the answer came

async function toldToWait(db: Db) {
  const readers = 5000;
  await makeReaders(db, readers, zoneAtNoon());
  const provider = await startFakeProvider({ faults: { '429': 0.2 }, seed: 4, keepBodies: 0 });
  const { id } = await makeIssue(db, 1);
  await startSending(db, { issueId: id, frozen: await frozenSample(), batchSize: 100 }, system, systemNow());
  const transport = paced(resendTransport({ apiKey: 'test-key', baseUrl: provider.url }), db, 20);
  const sender = { db, transport, writeLetters: sampleLetters, leaseMs: minutes(1), clock: systemNow };
  const isSending = async () => (await db.issue.findUniqueOrThrow({ where: { id } })).status === 'SENDING';
  while (await isSending()) await sendIssue(sender, id);
  const calls = provider.calls();
  const waits = calls.filter(({ status }) => status === 429).map(({ at }) => at);
  const inWait = waits.map((from) => calls.filter(({ at }) => at > from && at < from + 1000).length);
  const early = inWait.reduce((sum, came) => sum + Math.max(0, came - ON_ITS_WAY), 0);
  console.error(`  ${calls.length} calls, ${waits.length} told to wait; calls within each wait: ${inWait.join(', ')}`);
  const lost = wrongOf(readers, await compareWithLedger(db, id, provider.ledger()));
  await provider.close();
  return early + lost + Number(waits.length === 0);
}

/** R5 whole: two instances at ten times the provider's own pace. Refusals over 1 %, and less than 0.95 of the limit. */
async function sharedLimit(context: BenchContext): Promise<Count> {
  const what =
    'of: two workers refused at 1 % of calls at most, and at 0.95 of 20 calls a second at least; promises broken';
  return { what, expected: 0, count: () => onFreshDatabase(context, atTheSharedLimit) };
}

async function atTheSharedLimit(db: Db, databaseUrl: string) {
  const [readers, rate] = [4000, 20];
  await makeReaders(db, readers, zoneAtNoon());
  const provider = await spawnFakeProvider({ rate, burst: 2, keepBodies: 0 });
  const { id: issueId } = await makeIssue(db, 1);
  await startSending(db, { issueId, frozen: await frozenSample(), batchSize: 10 }, system, systemNow());
  const workers = { workers: 2, kills: 0, seed: 1, leaseMs: 5000 };
  await sendUnderFire({ databaseUrl, providerUrl: provider.url, issueId, rate, ...workers });
  const calls = await provider.calls();
  const refused = calls.filter(({ status }) => status === 429).length;
  const share = shareOfLimit(calls, rate);
  console.error(`  ${calls.length} calls, ${refused} refused, ${share.toFixed(3)} of the limit`);
  const lost = wrongOf(readers, await compareWithLedger(db, issueId, await provider.ledger()));
  provider.close();
  return Number(refused * 100 > calls.length) + Number(share < 0.95) + lost;
}

/** R8 whole: 10,000 lines of 2,500 people. Letters too many or too few, and whatever a refused address did to others. */
async function oneLetterAnAddress(context: BenchContext): Promise<Count> {
  const what = 'letters too many, too few or at fault, of 10,000 lines that write each address in four ways';
  return { what, expected: 0, count: () => onFreshDatabase(context, (db) => manyWritings(db)) };
}

async function manyWritings(db: Db) {
  const { people, letters, twice, unnamed, batches, calls } = await sendToManyWritings(db, 10_000);
  const wrongBatches = batches.filter((one) => one !== '99 came, 1 failed').length;
  return Math.abs(2500 - people) + Math.abs(2475 - letters) + twice + unnamed + wrongBatches + Number(calls > 2);
}

/** U1 whole: 200 letters, each link opened 20 times by scanners and pressed once. Readers who are not what they should be. */
async function oneClick(context: BenchContext): Promise<Count> {
  const what = 'odd answers, readers lost to scanners or kept against their will, of 200 one-click links';
  return { what, expected: 0, count: () => onFreshDatabase(context, pressed) };
}

async function pressed(db: Db, url: string) {
  if (!existsSync('build/server/index.js')) throw new Error('Build the site first: npm run build');
  const [all, gone] = [210, 200];
  await makeReaders(db, all);
  await makeStaff(db, { role: 'ADMIN' });
  const site = await launchSite(url);
  const ask = (path: string, press: Press) => fetch(`${site.url}${path}`, { ...press, redirect: 'manual' });
  const readers = () => db.consent.count({ where: { scope: 'NEWSLETTER', withdrawnAt: null } });
  const letters = await sentLetters(db, 1);
  const paths = letters.flatMap((letter) => oneClickOf(letter) ?? []);
  const opened = await openAsScanners(ask, paths.slice(0, gone), 10);
  const lost = all - (await readers());
  const answers = await pressAll(ask, [...paths.slice(0, gone), ...paths.slice(0, 4).map(wrongToken)]);
  const kept = Math.abs((await readers()) - (all - gone));
  const next = new Set((await sentLetters(db, 2)).map(({ to }) => to));
  const reached = letters.slice(0, gone).filter(({ to }) => next.has(to)).length;
  await site.stop();
  console.error(`  ${opened.join('; ')} · ${answers.join('; ')}`);
  const isPlain = answers.length === 1 && /^20[02], 0 cookies/.test(answers[0] ?? '');
  const odd = Number(!isPlain) + Number(opened.join() !== '302 to the page') + (all - paths.length);
  return odd + lost + kept + reached + Math.abs(next.size - (all - gone));
}

async function sentLetters(db: Db, number: number) {
  const provider = await startFakeProvider({ keepBodies: 0 });
  const { id } = await makeIssue(db, number);
  await startSending(db, { issueId: id, frozen: await frozenSample(), batchSize: 100 }, system, NOW);
  const transport = resendTransport({ apiKey: 'test-key', baseUrl: provider.url });
  await sendIssue({ db, transport, writeLetters, leaseMs: minutes(1), clock: () => NOW }, id);
  await provider.close();
  return provider.ledger();
}

import { expect, it, onTestFinished } from 'vitest';
import { system } from '~/domain/audit/record.server';
import { writeLetters } from '~/domain/newsletter/letters.server';
import { sendIssue } from '~/domain/newsletter/send-issue.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { resendTransport } from '~/platform/mail/resend.server';
import { minutes } from '~/platform/time';
import { startBuiltApp } from '#test/support/built-app';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { startFakeProvider } from '#test/support/fake-provider';
import { frozenSample, makeIssue, makeReaders } from '#test/support/newsletter';
import { makeStaff } from '#test/support/people';

const READERS = 210; // ten stay
const GONE = 200;
const { db } = await testDatabase();
await makeReaders(db, READERS);
await makeStaff(db, { role: 'ADMIN' }); // nothing is served before the set-up
const frozen = await frozenSample();
const send = await startBuiltApp();

async function sentLetters(number: number) {
  const provider = await startFakeProvider({ keepBodies: 0 });
  onTestFinished(provider.close);
  const { id } = await makeIssue(db, number);
  await startSending(db, { issueId: id, frozen, batchSize: 100 }, system, NOW);
  const transport = resendTransport({ apiKey: 'test-key', baseUrl: provider.url });
  await sendIssue({ db, transport, writeLetters, leaseMs: minutes(1), clock: () => NOW }, id);
  return provider.ledger();
}

/** The path that a mail program posts to, out of the head of a letter as the provider took it. */
function oneClickOf({ headers }: { headers: Record<string, string> }): string {
  expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  const link = new URL(/^<(\S+)>$/.exec(headers['List-Unsubscribe'] ?? '')?.[1] ?? '');
  expect(link.protocol).toBe('https:');
  return link.pathname;
}

const readers = () => db.consent.count({ where: { scope: 'NEWSLETTER', withdrawnAt: null } });
const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };

/** As a mail program posts: no cookie, no origin. Every other one as a form with parts. */
function press(path: string, n: number) {
  const parts = new FormData();
  parts.set('List-Unsubscribe', 'One-Click');
  return n % 2
    ? send(path, { method: 'POST', form: parts })
    : send(path, { method: 'POST', form: 'List-Unsubscribe=One-Click', headers: urlencoded });
}

async function inRows<T>(items: readonly T[], act: (item: T, n: number) => Promise<void>) {
  const row = 8;
  for (let from = 0; from < items.length; from += row)
    await Promise.all(items.slice(from, from + row).map((item, n) => act(item, from + n)));
}

it(
  'U1: one press ends the letters of 200 readers, opening the link ends nobody’s, and the next issue comes to the others',
  async () => {
    const letters = await sentLetters(1);
    expect(letters).toHaveLength(READERS);
    const paths = letters.map(oneClickOf);

    // Scanners open what they find, ten times over: no reader is lost by it. Without the post nothing happens.
    const opened = paths.slice(0, 10).flatMap((path) => Array.from({ length: 10 }, () => path));
    await inRows(opened, async (path) => {
      for (const method of ['GET', 'HEAD']) {
        const { status, headers } = await send(path, { method });
        expect([status, headers.get('location')]).toEqual([302, path.replace('/one-click', '')]);
      }
    });
    expect(await readers()).toBe(READERS);

    const gone = paths.slice(0, GONE);
    const answers = new Set<string>();
    const wrong = gone.slice(0, 4).map((path) => path.replace(/[^/]+(?=\/one-click)/, 'not-a-token'));
    await inRows([...gone, ...wrong], async (path, n) => {
      const response = await press(path, n);
      expect([200, 202]).toContain(response.status);
      expect(response.headers.getSetCookie()).toEqual([]);
      answers.add(await response.text());
    });
    expect(answers.size).toBe(1); // a wrong token is told nothing else
    expect(await readers()).toBe(READERS - GONE);

    const next = new Set((await sentLetters(2)).map(({ to }) => to));
    expect(next.size).toBe(READERS - GONE);
    for (const { to } of letters.slice(0, GONE)) expect(next.has(to)).toBe(false);
  },
  minutes(2),
);

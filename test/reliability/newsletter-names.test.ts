import { expect, it } from 'vitest';
import { escapeHtml } from '#emails/slots';
import { firstNameOf } from '~/domain/advocates/first-name';
import { system } from '~/domain/audit/record.server';
import { letterToken } from '~/domain/newsletter/letter-token.server';
import { writeLetters } from '~/domain/newsletter/letters.server';
import { sendIssue } from '~/domain/newsletter/send-issue.server';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { unsubscribeToken } from '~/domain/newsletter/unsubscribe-token.server';
import { resendTransport } from '~/platform/mail/resend.server';
import { minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { startFakeProvider } from '#test/support/fake-provider';
import type { LedgerRow } from '#test/support/fake-provider/memory';
import { frozenSample, makeIssue, makeReaders } from '#test/support/newsletter';
import { NAUGHTY } from '../emails/naughty';

const READERS = 1000;
const { db } = await testDatabase();
// The database holds neither of the two that are left out.
const names = NAUGHTY.filter((name) => !name.includes('\0') && name.isWellFormed());

/** What a reader may find of tokens in their letter: their own, and no more than these. */
type Own = { tokens: ReadonlySet<string>; name: string };

/** What is wrong with a letter as the provider took it. */
function faultsOf({ subject, from, headers, html, text }: Pick<LedgerRow, Heads>, { tokens }: Own): string[] {
  const found = tokensIn({ headers, html, text });
  const head = [subject, from, ...Object.entries(headers).flat()];
  return [
    found.some((token) => !tokens.has(token)) && 'another person’s token',
    [...tokens].some((token) => !found.includes(token)) && 'no token of their own',
    Object.keys(headers).join() !== 'List-Unsubscribe,List-Unsubscribe-Post' && 'another header',
    (head.some((line) => /[\r\n\u2028]/.test(line)) || /^Bcc:/m.test(text)) && 'a broken head',
    !isWellNested(html) && 'HTML that does not parse',
    /<(?:script|mj-)|<[^>]+ onerror=/i.test(html) && 'something that runs',
    Buffer.byteLength(html) > 100_000 && 'over 100 kB',
  ].filter((fault) => typeof fault === 'string');
}
const tokensIn = ({ headers, html, text }: Pick<LedgerRow, 'headers' | 'html' | 'text'>): string[] =>
  [html, text, ...Object.values(headers)].join(' ').match(/\b(?:adv|rcp)_\w+\.[\w-]+/g) ?? [];
type Heads = 'subject' | 'from' | 'headers' | 'html' | 'text';

/** Every tag is closed, in the order in which they were opened. */
function isWellNested(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, tag = '', rest = ''] of html
    .replaceAll(/<!--[\s\S]*?-->|<style[\s\S]*?<\/style>/g, '')
    .matchAll(/<(\/?)([a-z][\w:-]*)((?:"[^"]*"|[^">])*)>/gi)) {
    if (/^(?:meta|link|img|br|hr|col|wbr)$/i.test(tag) || rest.endsWith('/')) continue;
    if (!slash) open.push(tag);
    else if (open.pop() !== tag) return false;
  }
  return open.length === 0;
}

it(`R14: ${READERS} readers with hostile names each get their own letter, whole`, { timeout: 60_000 }, async () => {
  await makeReaders(db, READERS);
  await db.$executeRaw`UPDATE people SET name = (${names}::text[])[1 + substr(id, 5)::int % ${names.length}::int]`;
  const provider = await startFakeProvider({ keepBodies: READERS });
  const { id: issueId } = await makeIssue(db, 1);
  const links = [{ key: 'board', url: 'https://advocates.northbeam.example/board' }];
  const frozen = { ...(await frozenSample()), links };
  await startSending(db, { issueId, frozen, batchSize: 100 }, system, NOW);
  const transport = resendTransport({ apiKey: 'test-key', baseUrl: provider.url });
  await sendIssue({ db, transport, writeLetters, leaseMs: minutes(1), clock: () => NOW }, issueId);
  await provider.close();

  const rows = await db.issueRecipient.findMany({
    where: { issueId },
    include: { advocate: { select: { person: true } } },
  });
  const owners = new Map(
    rows.map(({ id, email, advocateId, advocate }) => {
      const tokens = new Set([unsubscribeToken(advocateId ?? ''), letterToken(id)]);
      return [email, { tokens, name: advocate?.person.name ?? '' }];
    }),
  );
  const letters = provider.ledger().map((letter) => ({ letter, own: owners.get(letter.to) as Own }));
  expect(letters).toHaveLength(READERS);
  expect(new Set(letters.map(({ own }) => own.name)).size).toBe(names.length);
  expect(letters.flatMap(({ letter, own }) => faultsOf(letter, own))).toEqual([]);
  // No name became one more link.
  expect(new Set(letters.map(({ letter }) => tokensIn(letter).length)).size).toBe(1);
  expect(letters.some(({ letter, own }) => letter.html.includes(escapeHtml(firstNameOf(own.name))))).toBe(true);

  // Controls: a neighbour's letter is known by its tokens, and a letter that is put together as it comes by its faults.
  const neighbours = letters.map(({ letter }, n) => faultsOf(letter, letters[(n + 1) % READERS]!.own));
  expect(neighbours.every((faults) => faults.includes('another person’s token'))).toBe(true);
  const careless = letters.flatMap(({ letter, own }) => {
    const html = letter.html.replace(/Hello [^<]*/, () => `Hello ${own.name}`);
    return faultsOf({ ...letter, html, subject: `${own.name}, your story` }, own);
  });
  const met = ['a broken head', 'HTML that does not parse', 'something that runs'];
  expect([...new Set(careless)].sort()).toEqual(met.sort());
});

import { expect, it } from 'vitest';
import { draftIssue } from '~/domain/newsletter/draft-issue.server';
import { editIssue } from '~/domain/newsletter/edit-issue.server';
import { freezeIssue } from '~/domain/newsletter/freeze-issue.server';
import { writeLetters } from '~/domain/newsletter/letters.server';
import { newId } from '~/platform/id';
import { addTime, days } from '~/platform/time';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeSendingCompany } from '#test/support/issues';
import { makeReaders } from '#test/support/newsletter';
import { makeClaim, makeOpportunity } from '#test/support/opportunities';

const { db } = await testDatabase();
const { by } = await makeSendingCompany(db);
await makeReaders(db, 100);
const quote = await makeOpportunity(db, { title: 'Two sentences on backfills' });
const review = await makeOpportunity(db, { activity: 'REVIEW', title: 'Review us on G2', evidence: 'NONE' });
const { issueId } = await draftIssue(db, by, NOW);
const result = await freezeIssue(db, issueId, NOW);
if (!result.ok) throw new Error(JSON.stringify(result.reason));
const frozen = result.value;
const readers = Array.from({ length: 100 }, (_, n) => ({
  recipientId: `rcp_${n + 1}`,
  advocateId: `adv_${n + 1}`,
  email: `reader-${n + 1}@halden.example`,
}));
const write = async (some = readers) => [
  ...(await db.$transaction((tx) => writeLetters(tx, { issueId, frozen, readers: some, now: NOW }))),
];

it('writes each their own, in order, with both headers and no other’s link', async () => {
  const favour = await makeFavour(db, 'adv_1', { title: 'My quote', completedAt: addTime(NOW, -days(60)) });
  await db.outcome.create({
    data: {
      id: newId('out'),
      favourId: favour.id,
      kind: 'VIEWS',
      quantity: 40,
      happenedOn: NOW,
      recordedById: by.personId,
      recordedAt: NOW,
    },
  });
  await makeClaim(db, { opportunityId: quote.id, advocateId: 'adv_2' });
  const letters = await write();
  expect(letters.map(({ to, key }) => [to, key])).toEqual(
    readers.map(({ email, recipientId }) => [email, recipientId]),
  );
  const [first, second, third] = letters;
  expect(first?.text).toContain('40 people looked');
  expect([second, third].map((letter) => letter?.text.includes('WHAT IT LED TO'))).toEqual([false, false]);
  expect([first, second, third].map((letter) => letter?.text.includes('Two sentences'))).toEqual([true, false, true]);
  for (const { headers, html, text } of letters) {
    const url = headers['List-Unsubscribe']?.slice(1, -'/one-click>'.length) ?? '';
    expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    for (const twin of [html, text])
      expect(new Set(twin.match(/\/unsubscribe\/[\w.-]+/g))).toEqual(new Set([new URL(url).pathname]));
    expect(text).toContain('REVIEW US ON G2');
  }
});

it('sums up what a note told, and leaves out what an issue told and what is too old to be news', async () => {
  const outcome = { kind: 'VIEWS' as const, quantity: 40, happenedOn: NOW, recordedById: by.personId };
  const yesterday = addTime(NOW, -days(1));
  const cases = [
    { recordedAt: yesterday, toldAt: yesterday },
    { recordedAt: yesterday, toldAt: yesterday, printedAt: yesterday },
    { recordedAt: addTime(NOW, -days(101)) },
  ];
  for (const [at, fields] of cases.entries()) {
    const favour = await makeFavour(db, `adv_${at + 11}`, { completedAt: addTime(NOW, -days(120)) });
    await db.outcome.create({ data: { id: newId('out'), favourId: favour.id, ...outcome, ...fields } });
  }
  const letters = await write(readers.slice(10, 13));
  expect(letters.map(({ text }) => text.includes('40 people looked'))).toEqual([true, false, false]);
});

it('offers no more what closed since the freeze', async () => {
  await db.opportunity.updateMany({ where: { id: { in: [quote.id, review.id] } }, data: { status: 'CLOSED' } });
  const [letter] = await write(readers.slice(2, 3));
  expect(letter?.text).not.toMatch(/Two sentences|review us/i);
});

it('names nobody who took their consent back since the freeze (G3)', async () => {
  const favour = await makeFavour(db, 'adv_3', { completedAt: addTime(NOW, -days(1)) });
  const consent = { advocateId: 'adv_3', scope: 'PUBLIC_NAME', wording: 'Show?', grantedAt: NOW } as const;
  await db.consent.create({ data: { id: newId('cst'), ...consent } });
  const edit = { block: 'thanks' as const, isOn: true, favourIds: [favour.id] };
  await editIssue(db, { issueId, edit }, by, NOW);
  const named = await freezeIssue(db, issueId, NOW);
  if (!named.ok) throw new Error(JSON.stringify(named.reason));
  const letter = async () => {
    const batch = { issueId, frozen: named.value, readers: readers.slice(0, 1), now: NOW };
    const [one] = await db.$transaction((tx) => writeLetters(tx, batch));
    return `${one?.html} ${one?.text}`;
  };
  expect(await letter()).toContain('said yes to being named');
  await db.consent.updateMany({ where: { advocateId: 'adv_3' }, data: { withdrawnAt: NOW } });
  expect(await letter()).not.toContain('said yes to being named');
});

it('asks the database a few times, however many read', async () => {
  const count = async (some: typeof readers) => {
    let queries = 0;
    const counted = db.$extends({
      query: {
        async $allOperations({ args, query }) {
          queries++;
          return query(args);
        },
      },
    });
    await writeLetters(counted as never, { issueId, frozen, readers: some, now: NOW });
    return queries;
  };
  const few = await count(readers.slice(0, 2));
  expect(few).toBeLessThanOrEqual(6);
  expect(await count(readers)).toBe(few);
});

it('leads to the address the site has, over https where that is so', async () => {
  const secure = { ...frozen, siteUrl: 'https://advocates.northbeam.example' };
  const batch = { issueId, frozen: secure, readers: readers.slice(0, 1), now: NOW };
  const [letter] = await db.$transaction((tx) => writeLetters(tx, batch));
  const { 'List-Unsubscribe': url } = letter?.headers ?? {};
  expect(url).toMatch(/^<https:\/\/advocates\.northbeam\.example\/unsubscribe\/[\w.-]+\/one-click>$/);
});

import { expect, it } from 'vitest';
import { compareIssues, readReport } from '~/domain/newsletter/report.server';
import { newId } from '~/platform/id';
import { addTime, days } from '~/platform/time';
import { makeCohort } from '#test/support/cohorts';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeIssue, sentIssue } from '#test/support/newsletter';
import { makeClaim, makeOpportunity } from '#test/support/opportunities';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const staff = await makeStaff(db);
const quote = await makeOpportunity(db, { title: 'Two sentences' });
const other = await makeOpportunity(db, { title: 'Of another issue' });
const links = [
  { key: quote.id, url: `https://northbeam.example/o/${quote.slug}` },
  { key: 'board', url: 'https://northbeam.example/board' },
];
const { issueId, letters } = await sentIssue(db, { readers: 5, links, opportunityIds: [quote.id] });
const advocateOf = (at: number) => letters[at]?.advocateId ?? '';
const claimed = (at: number, opportunityId: string, after: number) =>
  makeClaim(db, { opportunityId, advocateId: advocateOf(at), claimedAt: addTime(NOW, days(after)) });

await db.issueClick.createMany({
  data: [0, 0, 1].map((at, n) => ({
    ...{ recipientId: letters[at]?.id ?? '', link: n === 1 ? 'board' : quote.id },
    ...{ times: 3, firstAt: NOW, lastAt: NOW },
  })),
});
const claim = await claimed(0, quote.id, 1);
await claimed(2, quote.id, 15); // too late to be the issue's
await claimed(3, quote.id, -1); // before it came
await claimed(1, other.id, 1); // not in the issue
const favour = await db.favour.create({
  data: {
    ...{ id: newId('fav'), advocateId: advocateOf(0), activity: 'QUOTE', title: 'Mine', minutes: 10, isLive: false },
    ...{ claimId: claim.id, completedAt: addTime(NOW, days(3)) },
  },
});
await db.outcome.create({
  data: {
    ...{ id: newId('out'), favourId: favour.id, kind: 'LEADS', quantity: 3, happenedOn: NOW },
    ...{ recordedById: staff.id, recordedAt: NOW },
  },
});
for (const [at, after] of [
  [3, 2],
  [4, 20],
] as const)
  await db.consent.updateMany({
    where: { advocateId: advocateOf(at), scope: 'NEWSLETTER' },
    data: { withdrawnAt: addTime(NOW, days(after)) },
  });

it('counts readers, not clicks, and only what the letter can have led to', async () => {
  const report = await readReport(db, issueId);
  expect(report?.total).toEqual({ letters: 5, clicked: 2, claims: 1, favours: 1, outcomes: 1 });
  expect(report?.unsubscribed).toBe(1);
  expect(report?.links).toEqual([
    { key: quote.id, title: 'Two sentences', clicked: 2, claims: 1, favours: 1 },
    { key: 'board', title: 'The board', clicked: 1, claims: 0, favours: 0 },
  ]);
});

it('tells cohorts apart, and those of none', async () => {
  const cohort = await makeCohort(db, { name: 'Platform leads' });
  const { contactId } = await db.advocate.findUniqueOrThrow({ where: { id: advocateOf(0) } });
  await db.cohortInvitation.create({
    data: { id: newId('civ'), cohortId: cohort.id, contactId, advocateId: advocateOf(0) },
  });
  expect((await readReport(db, issueId))?.cohorts).toEqual([
    { id: cohort.id, name: 'Platform leads', letters: 1, clicked: 1, claims: 1, favours: 1 },
    { id: null, name: null, letters: 4, clicked: 1, claims: 0, favours: 0 },
  ]);
});

it('holds issues against each other, newest first, and knows none that did not go out', async () => {
  const draft = await makeIssue(db, 99);
  expect(await readReport(db, draft.id)).toBeNull();
  expect(await compareIssues(db)).toEqual([
    expect.objectContaining({ id: issueId, letters: 5, delivered: null, clicked: 2, claims: 1, left: 1 }),
  ]);
  await db.issueRecipient.update({ where: { id: letters[0]?.id }, data: { providerId: 'm-1' } });
  const event = { kind: 'BOUNCED' as const, providerId: 'm-1', happenedAt: NOW, storedAt: NOW };
  await db.deliveryEvent.create({ data: { id: 'evt_1', ...event } });
  expect(await compareIssues(db)).toMatchObject([{ delivered: 0 }]);
  await db.deliveryEvent.create({ data: { id: 'evt_2', ...event, kind: 'DELIVERED' } });
  expect(await compareIssues(db)).toMatchObject([{ delivered: 1 }]);
});

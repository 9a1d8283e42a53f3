import { beforeAll, expect, it } from 'vitest';
import { startSending } from '~/domain/newsletter/start-sending.server';
import { tellOutcomes, tellUnfinished } from '~/domain/newsletter/tell-outcomes.server';
import type { Activity } from '~/generated/prisma/enums';
import { newId } from '~/platform/id';
import { addTime, days, minutes } from '~/platform/time';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { frozenSample, makeIssue, makeReaders } from '#test/support/newsletter';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const { id: personId, name } = await makeStaff(db);
const by = { personId, name };
const frozen = await frozenSample();
const later = addTime(NOW, minutes(5));
beforeAll(() => makeReaders(db, 4));

async function sentIssue(number: number, showsImpact = true) {
  const { id: issueId } = await makeIssue(db, number);
  const issue = { issueId, frozen: { ...frozen, forReaders: { ...frozen.forReaders, showsImpact } }, batchSize: 2 };
  await startSending(db, issue, by, NOW);
  await db.sendBatch.updateMany({ where: { issueId }, data: { status: 'SENT', firstAttemptAt: NOW } });
  await db.issueRecipient.updateMany({ where: { issueId, status: 'QUEUED' }, data: { status: 'SENT' } });
  return issueId;
}
async function outcomeOf(advocateId: string, recordedAt = addTime(NOW, -days(1)), activity: Activity = 'QUOTE') {
  const favour = await makeFavour(db, advocateId, { activity });
  const data = {
    id: newId('out'),
    favourId: favour.id,
    kind: 'LEADS',
    quantity: 3,
    happenedOn: NOW,
    recordedById: personId,
    recordedAt,
  } as const;
  return (await db.outcome.create({ data })).id;
}
const toldAt = async (id: string) => (await db.outcome.findUniqueOrThrow({ where: { id } })).toldAt;

it('tells of what stood in letters that went out, once, with an event', async () => {
  const issueId = await sentIssue(1);
  await db.issueRecipient.updateMany({ where: { issueId, advocateId: 'adv_3' }, data: { status: 'FAILED' } });
  const [own, failed, tooLate] = [await outcomeOf('adv_1'), await outcomeOf('adv_3'), await outcomeOf('adv_2', later)];
  expect(await tellOutcomes(db, issueId, later)).toBe(1);
  expect(await tellOutcomes(db, issueId, later)).toBe(0);
  expect(await Promise.all([own, failed, tooLate].map(toldAt))).toEqual([later, null, null]);
  const events = await db.auditEvent.findMany({ where: { kind: 'outcome.told' } });
  expect(events).toMatchObject([{ advocateId: 'adv_1', issueId, data: { outcomeIds: [own], by: 'issue' } }]);
});

it('tells of no review, which its letters left out (V9)', async () => {
  const id = await outcomeOf('adv_4', addTime(NOW, -days(1)), 'REVIEW');
  await tellOutcomes(db, await sentIssue(3), later);
  expect(await toldAt(id)).toBeNull();
});

it('tells of nothing by an issue that left the block out', async () => {
  const issueId = await sentIssue(2, false);
  const id = await outcomeOf('adv_4');
  expect(await tellOutcomes(db, issueId, later)).toBe(0);
  expect(await toldAt(id)).toBeNull();
});

it('sums up what a note told before, and no issue tells what another told', async () => {
  const noted = addTime(NOW, -days(2));
  const id = await outcomeOf('adv_4');
  await db.outcome.update({ where: { id }, data: { toldAt: noted } });
  await tellOutcomes(db, await sentIssue(4), later);
  expect(await tellOutcomes(db, await sentIssue(5), addTime(later, days(1)))).toBe(0);
  expect(await db.outcome.findUnique({ where: { id } })).toMatchObject({ toldAt: noted, printedAt: later });
});

it('leaves alone what was recorded too long ago to be news', async () => {
  const id = await outcomeOf('adv_4', addTime(NOW, -days(101)));
  expect(await tellOutcomes(db, await sentIssue(6), later)).toBe(0);
  expect(await toldAt(id)).toBeNull();
});

it('counts the letters of an issue that is stopped half-way, so that no other tells them again', async () => {
  const issueId = await sentIssue(7);
  const id = await outcomeOf('adv_1');
  await db.issue.update({ where: { id: issueId }, data: { status: 'PAUSED' } });
  await tellUnfinished(db, later);
  expect(await toldAt(id)).toEqual(later);
});

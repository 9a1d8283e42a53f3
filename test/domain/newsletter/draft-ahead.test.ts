import { expect, it, onTestFinished } from 'vitest';
import { type Actor, system } from '~/domain/audit/record.server';
import { Blocks } from '~/domain/newsletter/blocks';
import { draftAhead } from '~/domain/newsletter/draft-ahead.server';
import { writeSettings } from '~/domain/settings/write-settings.server';
import { connect } from '~/platform/db.server';
import { addTime, days, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeSendingCompany } from '#test/support/issues';
import { makeOpportunity } from '#test/support/opportunities';

const { db, url } = await testDatabase();
let by: Actor = system;
const drafts = () => db.issue.findMany({ where: { status: 'DRAFT' }, orderBy: { plannedAt: 'asc' } });
const places = async () => (await drafts()).map(({ number, slot }) => [number, slot]);
const cardsOf = (blocks: unknown) => Blocks.parse(blocks).opportunities.ids;

it('an empty Flywheel drafts nothing', async () => {
  await draftAhead(db, NOW);
  expect(await places()).toEqual([]);
});

it('keeps a draft for each of the next four slots, numbered as they come, however many clocks tick', async () => {
  ({ by } = await makeSendingCompany(db));
  const activities = ['QUOTE', 'BETA', 'REFERENCE_CALL', 'TALK', 'REFERRAL', 'BLOG_POST'] as const;
  for (const [n, activity] of activities.entries())
    for (const part of [1, 2]) await makeOpportunity(db, { activity, title: `Favour ${n}.${part}` });
  const other = connect(url);
  onTestFinished(() => other.db.$disconnect().then(() => other.pool.end()));
  await Promise.all([db, other.db, db, other.db].map((one) => draftAhead(one, NOW)));
  expect(await places()).toEqual([
    [1, '2026-11-B'],
    [2, '2026-12-A'],
    [3, '2026-12-B'],
    [4, '2027-01-A'],
  ]);
  expect(await db.auditEvent.count({ where: { kind: 'issue.drafted' } })).toBe(4);
});

it('each treats the one before it as the last issue: two in a row do not show the same where there is enough', async () => {
  const [first, second, third] = (await drafts()).map(({ blocks }) => cardsOf(blocks));
  expect(first).toHaveLength(6);
  expect(second).toHaveLength(6);
  expect(second?.filter((id) => first?.includes(id))).toEqual([]);
  expect(third).not.toEqual(second);
});

it('is written anew once a day, and when the issue before it went out; what somebody edited never is', async () => {
  const [first, second, third] = await drafts();
  const clear = { subject: 'As somebody left it' };
  await db.issue.updateMany({ where: { status: 'DRAFT' }, data: clear });
  await db.issue.update({ where: { id: third?.id }, data: { editedAt: NOW } });
  await draftAhead(db, addTime(NOW, hours(23)));
  expect((await drafts()).map(({ subject }) => subject === clear.subject)).toEqual([true, true, true, true]);
  await draftAhead(db, addTime(NOW, days(1)));
  expect((await drafts()).map(({ subject }) => subject === clear.subject)).toEqual([false, false, true, false]);
  await db.issue.update({ where: { id: second?.id }, data: clear });
  const sentAt = addTime(NOW, days(1) + hours(1));
  await db.issue.update({ where: { id: first?.id }, data: { status: 'SENT', sendStartedAt: sentAt, frozen: {} } });
  await draftAhead(db, addTime(sentAt, hours(1)));
  expect((await drafts()).map(({ number, subject }) => [number, subject === clear.subject])).toEqual([
    [2, false],
    [3, true],
    [4, false],
    [5, false],
  ]);
});

it('lets a draft go that nobody touched before its slot was over, and keeps the work of somebody', async () => {
  const [next, edited] = await drafts();
  if (!next || !edited) throw new Error('Two are drafted.');
  await draftAhead(db, addTime(next.plannedAt, hours(11)));
  expect(await db.issue.count({ where: { id: next.id } })).toBe(1);
  await draftAhead(db, addTime(next.plannedAt, hours(13)));
  expect(await db.issue.count({ where: { id: next.id } })).toBe(0);
  expect(await db.auditEvent.findFirst({ where: { kind: 'issue.dropped' } })).toMatchObject({
    ...{ issueId: next.id, actorName: 'Flywheel', data: { number: 2, slot: next.slot } },
    reasons: ['Nobody edited or scheduled it, and its slot is over.'],
  });
  await draftAhead(db, addTime(edited.plannedAt, days(2)));
  expect(await db.issue.count({ where: { id: edited.id, status: 'DRAFT' } })).toBe(1);
  const numbers = (await drafts()).map(({ number }) => number);
  expect(numbers).toEqual([2, 3, 4, 5, 6]);
});

it('follows the calendar to another time, unless somebody worked on it', async () => {
  const now = addTime((await drafts())[0]?.plannedAt ?? NOW, days(2));
  const before = await drafts();
  await db.$transaction((tx) => writeSettings(tx, { newsletterTime: '11:00' }, by, now));
  await draftAhead(db, now);
  const moved = (await drafts()).map(
    ({ plannedAt }, at) => plannedAt.getTime() - (before[at]?.plannedAt.getTime() ?? 0),
  );
  expect(moved).toEqual([0, ...Array.from({ length: 4 }, () => hours(1.5))]);
});

import { beforeEach, expect, it } from 'vitest';
import { draftAhead } from '~/domain/newsletter/draft-ahead.server';
import { moveIssue } from '~/domain/newsletter/move-issue.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeSendingCompany } from '#test/support/issues';

const { db } = await testDatabase();
const { by } = await makeSendingCompany(db);
const issueOf = (id: string) => db.issue.findUniqueOrThrow({ where: { id } });
const drafts = () => db.issue.findMany({ where: { status: 'DRAFT' }, orderBy: { plannedAt: 'asc' } });
const move = (issueId: string, slot: string, now = NOW) => moveIssue(db, { issueId, slot }, by, now);
const ids = async () => (await drafts()).map(({ id }) => id);

beforeEach(async () => {
  await db.issue.deleteMany();
  await draftAhead(db, NOW);
});

it('changes places with the draft that stands there; both are numbered as they come and scheduled anew', async () => {
  const [first = '', second = '', third = '', fourth = ''] = await ids();
  await db.issue.updateMany({ data: { scheduledAt: NOW, scheduledBy: by.name, warnedAt: NOW } });
  const to = await issueOf(third);
  const own = await issueOf(first);
  expect(await move(first, to.slot)).toEqual({
    ok: true,
    value: { at: to.plannedAt, number: 3, other: { number: 3, at: own.plannedAt } },
  });
  expect(await ids()).toEqual([third, second, first, fourth]);
  expect((await drafts()).map(({ number, scheduledAt }) => [number, scheduledAt !== null])).toEqual([
    [1, false],
    [2, true],
    [3, false],
    [4, true],
  ]);
  expect(await issueOf(first)).toMatchObject({ slot: to.slot, warnedAt: null });
  const event = await db.auditEvent.findFirstOrThrow({ where: { kind: 'issue.moved' } });
  expect(event.data).toEqual({ number: 3, from: own.slot, to: to.slot, other: own.slot });
});

it('whose own slot is over takes the place of a draft that nobody touched; the work of somebody makes room', async () => {
  const [late = '', second = '', third = '', fourth = ''] = await ids();
  await db.issue.update({ where: { id: late }, data: { editedAt: NOW } });
  const now = addTime((await issueOf(late)).plannedAt, days(1));
  const slots = (await drafts()).map(({ slot }) => slot);
  await db.issue.update({ where: { id: second }, data: { editedAt: NOW } });
  expect(await move(late, slots[1] ?? '', now)).toMatchObject({ ok: true, value: { number: 1, other: { number: 2 } } });
  expect(await ids()).toEqual([late, second, fourth]);
  expect((await issueOf(second)).slot).toBe(slots[2]);
  expect(await db.issue.count({ where: { id: third } })).toBe(0);
  await db.issue.update({ where: { id: late }, data: { plannedAt: addTime(now, -days(1)) } });
  expect(await move(late, slots[3] ?? '', now)).toMatchObject({ ok: true, value: { other: { number: 3, at: null } } });
  expect(await ids()).toEqual([second, late]);
});

it('refuses its own slot, one that an issue went out for, one that is left out, and what is no draft', async () => {
  const [first = '', second = ''] = await ids();
  const [own, sent] = [await issueOf(first), await issueOf(second)];
  await db.issue.update({ where: { id: second }, data: { status: 'SENT' } });
  const gone = { slot: '2026-12-B', reason: 'Holidays', skippedById: by.personId, skippedAt: NOW };
  await db.skippedSlot.create({ data: gone });
  for (const slot of [own.slot, sent.slot, '2026-12-B', '2030-01-A'])
    expect(await move(first, slot)).toEqual({ ok: false, reason: 'not-free' });
  expect(await move(second, own.slot)).toEqual({ ok: false, reason: 'not-a-draft' });
  await db.skippedSlot.deleteMany();
});

it('of moves at once none is lost and no slot holds two', async () => {
  const [first = '', second = '', third = ''] = await ids();
  const slots = (await drafts()).map(({ slot }) => slot);
  await Promise.all([move(first, slots[2] ?? ''), move(second, slots[2] ?? ''), move(third, slots[0] ?? '')]);
  const after = await drafts();
  expect(after.map(({ slot }) => slot)).toEqual(slots);
  expect(after.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
});

import { expect, it } from 'vitest';
import { system } from '~/domain/audit/record.server';
import { markTold } from '~/domain/impact/mark-told.server';
import { newId } from '~/platform/id';
import { addTime, days } from '~/platform/time';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeOutcome } from '#test/support/impact';
import { makeIssue } from '#test/support/newsletter';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('marks once, with one event; somebody else’s outcomes stay untold', async () => {
  const [mine, theirs] = [await makeAdvocate(db), await makeAdvocate(db)];
  const outcome = await makeOutcome(db, (await makeFavour(db, mine.id)).id);
  const other = await makeOutcome(db, (await makeFavour(db, theirs.id)).id);
  const { id: noteId } = await db.impactNote.create({
    data: { id: newId('told'), advocateId: mine.id, writtenAt: NOW },
  });
  const told = { advocateId: mine.id, outcomeIds: [outcome.id, other.id] };
  const tell = (now: Date) => db.$transaction((tx) => markTold(tx, told, { by: system, how: 'letter', noteId, now }));

  expect(await tell(NOW)).toBe(1);
  expect(await tell(addTime(NOW, days(1)))).toBe(0);
  expect((await db.outcome.findUniqueOrThrow({ where: { id: outcome.id } })).toldAt).toEqual(NOW);
  expect((await db.outcome.findUniqueOrThrow({ where: { id: other.id } })).toldAt).toBeNull();
  const events = await db.auditEvent.findMany({ where: { kind: 'outcome.told' } });
  expect(events.map(({ advocateId, data }) => ({ advocateId, data }))).toEqual([
    { advocateId: mine.id, data: { outcomeIds: [outcome.id], by: 'letter' } },
  ]);
});

it('of an issue prints what no issue printed, and keeps the time of the note that came first', async () => {
  const ines = await makeAdvocate(db);
  const favour = await makeFavour(db, ines.id);
  const noted = await makeOutcome(db, favour.id, { toldAt: addTime(NOW, -days(3)) });
  const fresh = await makeOutcome(db, favour.id);
  const { id: issueId } = await makeIssue(db, 7);
  const told = { advocateId: ines.id, outcomeIds: [noted.id, fresh.id] };
  const tell = (now: Date) => db.$transaction((tx) => markTold(tx, told, { by: system, how: 'issue', issueId, now }));

  expect(await Promise.all([tell(NOW), tell(NOW)])).toEqual(expect.arrayContaining([2, 0]));
  const rows = await db.outcome.findMany({ where: { favourId: favour.id }, orderBy: { toldAt: 'asc' } });
  expect(rows.map(({ toldAt, printedAt }) => ({ toldAt, printedAt }))).toEqual([
    { toldAt: addTime(NOW, -days(3)), printedAt: NOW },
    { toldAt: NOW, printedAt: NOW },
  ]);
  expect(await db.auditEvent.count({ where: { kind: 'outcome.told', issueId } })).toBe(1);
});

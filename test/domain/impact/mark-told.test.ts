import { expect, it } from 'vitest';
import { system } from '~/domain/audit/record.server';
import { markTold } from '~/domain/impact/mark-told.server';
import { addTime, days } from '~/platform/time';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeOutcome } from '#test/support/impact';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('marks once, with one event; somebody else’s outcomes stay untold', async () => {
  const [mine, theirs] = [await makeAdvocate(db), await makeAdvocate(db)];
  const outcome = await makeOutcome(db, (await makeFavour(db, mine.id)).id);
  const other = await makeOutcome(db, (await makeFavour(db, theirs.id)).id);
  const told = { advocateId: mine.id, outcomeIds: [outcome.id, other.id] };
  const tell = (now: Date) => db.$transaction((tx) => markTold(tx, told, { by: system, how: 'letter', now }));

  expect(await tell(NOW)).toBe(1);
  expect(await tell(addTime(NOW, days(1)))).toBe(0);
  expect((await db.outcome.findUniqueOrThrow({ where: { id: outcome.id } })).toldAt).toEqual(NOW);
  expect((await db.outcome.findUniqueOrThrow({ where: { id: other.id } })).toldAt).toBeNull();
  const events = await db.auditEvent.findMany({ where: { kind: 'outcome.told' } });
  expect(events.map(({ advocateId, data }) => ({ advocateId, data }))).toEqual([
    { advocateId: mine.id, data: { outcomeIds: [outcome.id], by: 'letter' } },
  ]);
});

import { expect, it } from 'vitest';
import { recordSearch } from '~/domain/assets/record-search.server';
import { addTime, days, hours } from '~/platform/time';
import { actingStaff } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

it('keeps one line a person and day, however often they look', async () => {
  const { personId } = await actingStaff(db);
  await Promise.all(Array.from({ length: 5 }, () => recordSearch(db, { personId }, NOW)));
  await recordSearch(db, { personId }, addTime(NOW, hours(3)));
  await recordSearch(db, { personId }, addTime(NOW, days(1)));
  const rows = await db.proofSearch.findMany({ where: { personId }, orderBy: { day: 'asc' } });
  expect(rows.map(({ day, hits }) => [day, hits])).toEqual([
    [new Date('2026-11-19'), 6],
    [new Date('2026-11-20'), 1],
  ]);
});

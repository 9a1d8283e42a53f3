import { expect, it } from 'vitest';
import { draftAhead } from '~/domain/newsletter/draft-ahead.server';
import { makeRoom } from '~/domain/newsletter/make-room.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeSendingCompany } from '#test/support/issues';

const { db } = await testDatabase();
await makeSendingCompany(db);
await draftAhead(db, NOW);
const clear = (slot: string) => db.$transaction((tx) => makeRoom(tx, slot, NOW));

it('moves the work of somebody past that of others, over a draft nobody touched; what nobody touched goes', async () => {
  await db.issue.updateMany({ where: { slot: { in: ['2026-11-B', '2026-12-A'] } }, data: { editedAt: NOW } });
  expect(await clear('2026-11-B')).toMatchObject({ number: 1, to: { key: '2026-12-B' } });
  expect(await clear('2027-01-A')).toEqual({ number: 4, to: null });
  expect(await clear('2027-01-A')).toBeNull();
  const left = await db.issue.findMany({ orderBy: { plannedAt: 'asc' } });
  expect(left.map(({ number, slot }) => [number, slot])).toEqual([
    [2, '2026-12-A'],
    [1, '2026-12-B'],
  ]);
});

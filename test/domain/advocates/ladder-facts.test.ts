import { expect, it } from 'vitest';
import { getLadderFacts } from '~/domain/advocates/ladder-facts.server';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate, makeStaff } from '#test/support/people';

const { db } = await testDatabase();

it('reads favours and openings, the oldest first', async () => {
  const advocate = await makeAdvocate(db);
  const priya = await makeStaff(db);
  await makeFavour(db, advocate.id, { activity: 'TALK', completedAt: NOW });
  await makeFavour(db, advocate.id, { activity: 'QUOTE', completedAt: new Date('2026-01-19') });
  const data = {
    advocateId: advocate.id,
    rung: 'STORY',
    reason: 'Why not',
    openedById: priya.id,
    openedAt: NOW,
  } as const;
  await db.rungOpening.create({ data });
  expect(await getLadderFacts(db, advocate.id)).toEqual({
    favours: [
      { activity: 'QUOTE', on: new Date('2026-01-19') },
      { activity: 'TALK', on: NOW },
    ],
    openings: [{ rung: 'STORY', reason: 'Why not', by: 'Priya Raman', on: NOW }],
  });
  expect(await getLadderFacts(db, 'adv_nobody')).toBeNull();
});

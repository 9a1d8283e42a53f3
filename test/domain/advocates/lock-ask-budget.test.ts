import { expect, it } from 'vitest';
import { lockAskBudget } from '~/domain/advocates/lock-ask-budget.server';
import { makeAskOf } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('lets those who ask at once see each other: nobody reads before the one ahead has written', async () => {
  const advocate = await makeAdvocate(db);
  const spares = await Promise.all(
    Array.from({ length: 6 }, () => makeAskOf(db, advocate.id, { status: 'WITHDRAWN' })),
  );
  const seen = await Promise.all(
    spares.map(({ id }) =>
      db.$transaction(async (tx) => {
        const facts = await lockAskBudget(tx, advocate.id, NOW);
        await tx.ask.update({ where: { id }, data: { status: 'DECLINED' } });
        return facts?.asked;
      }),
    ),
  );
  expect(seen.sort()).toEqual([0, 1, 2, 3, 4, 5]);
});

it('knows nothing of an advocate who is not there', async () => {
  expect(await db.$transaction((tx) => lockAskBudget(tx, 'adv_nobody', NOW))).toBeNull();
});

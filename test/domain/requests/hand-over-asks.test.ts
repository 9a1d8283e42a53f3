import { expect, it } from 'vitest';
import { handOverAsks } from '~/domain/requests/hand-over-asks.server';
import { makeAskOf } from '#test/support/advocates';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('gives asks to another advocate, and nobody else’s', async () => {
  const [from, to, other] = [await makeAdvocate(db), await makeAdvocate(db), await makeAdvocate(db)];
  await makeAskOf(db, from.id, { status: 'DONE' });
  await makeAskOf(db, other.id, { status: 'DONE' });
  await db.$transaction((tx) => handOverAsks(tx, { from: from.id, to: to.id }));
  const asks = await db.ask.findMany({ select: { advocateId: true } });
  expect(asks.map(({ advocateId }) => advocateId).sort()).toEqual([to.id, other.id].sort());
});

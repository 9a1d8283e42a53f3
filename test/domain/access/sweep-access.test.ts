import { expect, it } from 'vitest';
import { sweepAccess } from '~/domain/access/sweep-access.server';
import { addTime, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();

it('removes what is over and keeps the rest', async () => {
  const { id: personId } = await makeStaff(db);
  for (const [name, expiresAt] of [
    ['old', addTime(NOW, -minutes(1))],
    ['young', addTime(NOW, minutes(1))],
  ] as const) {
    await db.session.create({ data: { id: name, token: name, personId, expiresAt } });
    await db.verification.create({ data: { id: name, identifier: name, value: name, expiresAt } });
    await db.rateLimit.create({ data: { key: name, points: 1, expire: expiresAt.getTime() } });
  }
  await sweepAccess(db, NOW);
  expect(await db.session.findMany({ select: { id: true } })).toEqual([{ id: 'young' }]);
  expect(await db.verification.findMany({ select: { id: true } })).toEqual([{ id: 'young' }]);
  expect(await db.rateLimit.findMany({ select: { key: true } })).toEqual([{ key: 'young' }]);
});

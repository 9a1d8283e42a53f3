import { expect, it } from 'vitest';
import { confirmProfile } from '~/domain/advocates/confirm-profile.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('moves the date of the last confirmation, with its event', async () => {
  const { id: advocateId, personId } = await makeAdvocate(db, { confirmedAt: addTime(NOW, -days(200)) });
  await confirmProfile(db, { advocateId, by: { personId, name: 'Maren Okafor' }, now: NOW });
  expect((await db.advocate.findUniqueOrThrow({ where: { id: advocateId } })).confirmedAt).toEqual(NOW);
  expect(await db.auditEvent.findMany({ where: { advocateId } })).toMatchObject([
    { kind: 'profile.confirmed', data: { last: addTime(NOW, -days(200)).toISOString() } },
  ]);
});

import { expect, it } from 'vitest';
import { changeLimits } from '~/domain/advocates/change-limits.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('sets the cap and says from what to what; the same again leaves no trace', async () => {
  const { id: advocateId, personId } = await makeAdvocate(db);
  const change = { advocateId, quarterlyCap: 2, by: { personId, name: 'Maren Okafor' }, now: NOW };
  expect(await changeLimits(db, change)).toEqual({ changed: true });
  expect(await changeLimits(db, change)).toEqual({ changed: false });
  expect((await db.advocate.findUniqueOrThrow({ where: { id: advocateId } })).quarterlyCap).toBe(2);
  expect(await db.auditEvent.findMany({ where: { advocateId } })).toMatchObject([
    { kind: 'cap.changed', actorId: personId, data: { from: 4, to: 2 } },
  ]);
});

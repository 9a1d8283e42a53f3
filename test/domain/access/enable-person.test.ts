import { expect, it } from 'vitest';
import { enablePerson } from '~/domain/access/enable-person.server';
import { actingStaff, auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();

it('lets a disabled colleague in once, with one event', async () => {
  const by = await actingStaff(db);
  const { id } = await makeStaff(db, { disabledAt: NOW });
  expect(await enablePerson(db, id, by, NOW)).toEqual({ ok: true, value: undefined });
  expect((await db.person.findUniqueOrThrow({ where: { id } })).disabledAt).toBeNull();
  expect(await enablePerson(db, id, by, NOW)).toEqual({ ok: false, reason: 'as-it-was' });
  expect(await auditTrail(db)).toEqual([{ kind: 'person.enabled', actorId: by.personId, data: { personId: id } }]);
});

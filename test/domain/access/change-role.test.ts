import { expect, it } from 'vitest';
import { changeRole } from '~/domain/access/change-role.server';
import { actingStaff, auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const by = await actingStaff(db);

it('gives the role and the team, with before and after in the event', async () => {
  const { id: personId } = await makeStaff(db);
  const result = await changeRole(db, { personId, role: 'REQUESTER', team: 'PRODUCT' }, by, NOW);
  expect(result).toEqual({ ok: true, value: undefined });
  expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({ role: 'REQUESTER', team: 'PRODUCT' });
  expect((await auditTrail(db)).at(-1)).toEqual({
    kind: 'person.role-changed',
    actorId: by.personId,
    data: { personId, from: 'MANAGER', to: 'REQUESTER', fromTeam: null, toTeam: 'PRODUCT' },
  });
});

it('refuses to take the last admin', async () => {
  const change = { personId: by.personId, role: 'LEADER', team: null } as const;
  expect(await changeRole(db, change, by, NOW)).toEqual({ ok: false, reason: 'last-admin' });
  expect(await changeRole(db, { ...change, personId: 'per_nobody' }, by, NOW)).toEqual({
    ok: false,
    reason: 'unknown',
  });
});

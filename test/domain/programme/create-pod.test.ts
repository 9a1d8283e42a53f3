import { expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { createPod } from '~/domain/programme/create-pod.server';

const { db } = await testDatabase();
const { id: managerId, name } = await makeStaff(db);
const by = { personId: managerId, name };

it('makes an empty pod with its event', async () => {
  const result = await createPod(db, { name: 'Nordics', managerId }, by, NOW);
  expect(await db.pod.findMany()).toMatchObject([{ id: result.ok && result.value.id, name: 'Nordics', managerId }]);
  expect(await db.auditEvent.findMany()).toMatchObject([{ kind: 'pod.created', data: { pod: 'Nordics', managerId } }]);
});

it('is for managers who are here, and each has a name of its own', async () => {
  const requester = await makeStaff(db, { role: 'REQUESTER', team: 'SALES' });
  const gone = await makeStaff(db, { disabledAt: NOW });
  for (const one of [requester.id, gone.id, 'per_nobody']) {
    expect(await createPod(db, { name: 'Alps', managerId: one }, by, NOW)).toEqual({ ok: false, reason: 'no-manager' });
  }
  const race = await Promise.all([1, 2].map(() => createPod(db, { name: 'Benelux', managerId }, by, NOW)));
  expect(race.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

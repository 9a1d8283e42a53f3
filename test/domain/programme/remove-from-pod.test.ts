import { expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate, makeStaff } from '#test/support/people';
import { addToPod } from '~/domain/programme/add-to-pod.server';
import { createPod } from '~/domain/programme/create-pod.server';
import { removeFromPod } from '~/domain/programme/remove-from-pod.server';

const { db } = await testDatabase();

it('takes somebody out once, with one event', async () => {
  const { id: managerId, name } = await makeStaff(db);
  const by = { personId: managerId, name };
  const created = await createPod(db, { name: 'Nordics', managerId }, by, NOW);
  const podId = created.ok ? created.value.id : '';
  const { id: advocateId } = await makeAdvocate(db);
  await addToPod(db, { podId, advocateId }, by, NOW);
  const remove = () => removeFromPod(db, { podId, advocateId }, by, NOW);
  const results = await Promise.all([remove(), remove()]);
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await db.podMember.count()).toBe(0);
  expect(await db.auditEvent.count({ where: { kind: 'pod.member-removed', advocateId } })).toBe(1);
});

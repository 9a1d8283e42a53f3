import { beforeAll, expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocates } from '#test/support/opportunities';
import { makeAdvocate, makeStaff } from '#test/support/people';
import { addToPod } from '~/domain/programme/add-to-pod.server';
import { createPod } from '~/domain/programme/create-pod.server';
import { findPod, listPods } from '~/domain/programme/pods.server';
import { newId } from '~/platform/id';
import { addTime, days } from '~/platform/time';

const { db } = await testDatabase();
let by: { personId: string; name: string };
beforeAll(async () => {
  const { id, name } = await makeStaff(db, { name: 'Priya Raman' });
  by = { personId: id, name };
});
let count = 0;
async function pod(managerId = by.personId) {
  const created = await createPod(db, { name: `Pod ${count++}`, managerId }, by, NOW);
  if (!created.ok) throw new Error(created.reason);
  return created.value.id;
}
const add = (podId: string, advocateId: string) => addToPod(db, { podId, advocateId }, by, NOW);

it('puts somebody in once, and moves them from another', async () => {
  const { id: managerId } = await makeStaff(db);
  const [one, two] = [await pod(managerId), await pod(managerId)];
  const { id: advocateId } = await makeAdvocate(db);
  await add(one, advocateId);
  expect(await add(one, advocateId)).toMatchObject({ ok: true, value: { name: 'Maren Okafor' } });
  await add(two, advocateId);
  expect(await db.podMember.findMany({ where: { advocateId } })).toMatchObject([{ podId: two }]);
  const events = await db.auditEvent.findMany({ where: { advocateId }, orderBy: { id: 'asc' } });
  expect(events.map(({ kind, data }) => [kind, (data as { from: unknown }).from])).toEqual([
    ['pod.member-added', null],
    ['pod.member-added', 'Pod 0'],
  ]);
});

it('refuses the sixteenth of a manager with the reason, in all their pods together, however many press at once', async () => {
  const [one, two] = [await pod(), await pod()];
  const ids = await makeAdvocates(db, 18);
  for (const id of ids.slice(0, 13)) expect(await add(one, id)).toMatchObject({ ok: true });
  const results = await Promise.all(ids.slice(13).map((id) => add(two, id)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(2);
  expect(results.find(({ ok }) => !ok)).toMatchObject({
    reason: { code: 'full', text: expect.stringMatching(/^Priya Raman looks after 15 advocates already/) },
  });
  expect(await add(two, ids[0] ?? '')).toMatchObject({ ok: true }); // moving within takes no place
  const { id: managerId } = await makeStaff(db);
  expect(await add(await pod(managerId), ids[0] ?? '')).toMatchObject({ ok: true });
  expect(await db.podMember.count({ where: { pod: { managerId: by.personId } } })).toBe(14);
});

it('refuses who is not there or has left', async () => {
  const { id } = await makeAdvocate(db, { leftAt: NOW });
  const podId = await pod();
  for (const advocateId of [id, 'adv_nobody']) expect(await add(podId, advocateId)).toMatchObject({ ok: false });
  expect(await add('pod_nobody', id)).toMatchObject({ reason: { code: 'not-found' } });
});

it('counts the rested of a pod, and finds others by name', async () => {
  const { id: managerId } = await makeStaff(db);
  const podId = await pod(managerId);
  const rested = await makeAdvocate(db, { name: 'Rested' });
  const paused = await makeAdvocate(db, { name: 'Paused', pausedUntil: addTime(NOW, days(9)) });
  const busy = await makeAdvocate(db, { name: 'Busy' });
  const live = {
    activity: 'TALK' as const,
    title: 'A talk',
    minutes: 30,
    isLive: true,
    completedAt: addTime(NOW, -days(9)),
  };
  await db.favour.create({ data: { id: newId('fav'), advocateId: busy.id, ...live } });
  for (const one of [rested, paused, busy]) await add(podId, one.id);
  expect((await listPods(db, NOW)).find(({ id }) => id === podId)).toMatchObject({ members: 3, rested: 1 });
  const outsider = await makeAdvocate(db, { name: 'Restless Soul' });
  const found = await findPod(db, podId, 'rest');
  expect(found?.members.map(({ name }) => name)).toEqual(['Busy', 'Paused', 'Rested']);
  expect(found?.others.map(({ id }) => id)).toEqual([outsider.id]);
  expect(await findPod(db, 'pod_nobody', '')).toBeNull();
});

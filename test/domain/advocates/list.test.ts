import { expect, test } from 'vitest';
import { AdvocateSearch, listAdvocates } from '~/domain/advocates/list.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate, makeStaff } from '#test/support/people';

const { db } = await testDatabase();

test('by pod, and those in none; the pods are named to choose from', async () => {
  const manager = await makeStaff(db);
  await db.pod.create({ data: { id: 'pod_n', name: 'North', managerId: manager.id, createdAt: NOW } });
  const [inPod, alone] = [await makeAdvocate(db, { name: 'In Pod' }), await makeAdvocate(db, { name: 'Alone' })];
  await db.podMember.create({ data: { podId: 'pod_n', advocateId: inPod.id, addedAt: NOW } });
  const found = async (query: object) => {
    const { advocates, counts, pods } = await listAdvocates(db, AdvocateSearch.parse(query), NOW);
    return { ids: advocates.map(({ id }) => id), ready: counts.READY, pods };
  };
  const pods = [{ id: 'pod_n', name: 'North' }];
  expect(await found({})).toEqual({ ids: [alone.id, inPod.id], ready: 2, pods });
  expect(await found({ pod: 'pod_n' })).toEqual({ ids: [inPod.id], ready: 1, pods });
  expect(await found({ pod: 'none' })).toEqual({ ids: [alone.id], ready: 1, pods });
  expect((await found({ pod: 'pod_unknown' })).ids).toEqual([]);
});

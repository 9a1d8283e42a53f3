import { expect, it } from 'vitest';
import { handOverPod } from '~/domain/programme/hand-over-pod.server';
import { newId } from '~/platform/id';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const { id: managerId } = await makeStaff(db);
const pod = () => db.pod.create({ data: { id: newId('pod'), name: newId('pod'), managerId, createdAt: NOW } });
const podOf = async (advocateId: string) => (await db.podMember.findUnique({ where: { advocateId } }))?.podId;

it('gives a seat to another advocate who has none; who has one keeps it', async () => {
  const [from, to] = [await makeAdvocate(db), await makeAdvocate(db)];
  const [one, two] = [await pod(), await pod()];
  await db.podMember.create({ data: { advocateId: from.id, podId: one.id, addedAt: NOW } });
  const handOver = () => db.$transaction((tx) => handOverPod(tx, { from: from.id, to: to.id }));
  await handOver();
  expect([await podOf(from.id), await podOf(to.id)]).toEqual([undefined, one.id]);
  await db.podMember.create({ data: { advocateId: from.id, podId: two.id, addedAt: NOW } });
  await handOver();
  expect(await podOf(to.id)).toBe(one.id);
});

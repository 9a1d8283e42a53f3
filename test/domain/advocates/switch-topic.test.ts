import { expect, it } from 'vitest';
import { switchTopic, type TopicSwitch } from '~/domain/advocates/switch-topic.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('says whether it changed anything, and goes with the change it belongs to', async () => {
  const { id: advocateId, personId } = await makeAdvocate(db);
  const change: TopicSwitch = {
    ...{ advocateId, topic: 'impact-notes', isOn: false, how: 'preferences', now: NOW },
    by: { personId, name: 'Maren Okafor' },
  };
  const failing = db.$transaction(async (tx) => {
    expect(await switchTopic(tx, change)).toBe(true);
    throw new Error('the change failed');
  });
  await expect(failing).rejects.toThrow('the change failed');
  expect(await db.auditEvent.count({ where: { advocateId } })).toBe(0);
  const answers = [];
  for (const isOn of [false, false, true]) {
    answers.push(await db.$transaction((tx) => switchTopic(tx, { ...change, isOn })));
  }
  expect(answers).toEqual([true, false, true]);
  expect(await db.advocate.findUnique({ where: { id: advocateId } })).toMatchObject({ impactNotesOffAt: null });
});

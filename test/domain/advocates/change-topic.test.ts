import { expect, it } from 'vitest';
import { changeTopic } from '~/domain/advocates/change-topic.server';
import { topicNames } from '~/domain/advocates/topics';
import { findTopics } from '~/domain/advocates/topics.server';
import { unsubscribeToken } from '~/domain/newsletter/unsubscribe-token.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it.each(topicNames)('G1: %s is switched off and on again, each once with its event', async (topic) => {
  const { id } = await makeAdvocate(db);
  const token = unsubscribeToken(id);
  const change = (isOn: boolean) => changeTopic(db, { token, topic, isOn }, NOW);
  await change(true);
  expect(await findTopics(db, token)).toMatchObject({ [topic]: true });
  const before = await db.auditEvent.count({ where: { advocateId: id } });
  for (const isOn of [false, false, true, true]) {
    const result = await change(isOn);
    expect(result.ok && (await findTopics(db, token))).toMatchObject({ [topic]: isOn });
  }
  const events = await db.auditEvent.findMany({ where: { advocateId: id }, orderBy: { id: 'asc' }, skip: before });
  const kinds = events.map(({ kind }) => kind).filter((kind) => kind.startsWith('letters.'));
  expect(kinds).toEqual(['letters.switched-off', 'letters.switched-on']);
});

it('opens to no other token, and not for who left the programme', async () => {
  const { id } = await makeAdvocate(db, { leftAt: NOW });
  for (const token of ['x', 'x.y', `${id}.wrong`, unsubscribeToken(id), unsubscribeToken('adv_x')]) {
    const change = changeTopic(db, { token, topic: 'impact-notes', isOn: false }, NOW);
    expect(await change).toEqual({ ok: false, reason: 'unknown-link' });
    expect(await findTopics(db, token)).toBeNull();
  }
});

import { expect, it } from 'vitest';
import { leaveTopic } from '~/domain/advocates/leave-topic.server';
import { topicNames } from '~/domain/advocates/topics';
import { findTopics } from '~/domain/advocates/topics.server';
import { unsubscribeToken } from '~/domain/newsletter/unsubscribe-token.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { consent } from '#test/support/issues';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();
const all = { newsletter: true, 'opportunity-alerts': true, 'impact-notes': true };

/** Somebody who gets everything. */
async function reader() {
  const { id } = await makeAdvocate(db);
  await consent(db, id);
  await consent(db, id, 'OPPORTUNITY_ALERTS');
  const events = () => db.auditEvent.findMany({ where: { advocateId: id }, orderBy: { id: 'asc' } });
  return { id, token: unsubscribeToken(id), events };
}

it.each(topicNames)('M2, M4: %s ends and nothing else, once', async (topic) => {
  const { id, token, events } = await reader();
  const leave = () => leaveTopic(db, { token, topic, how: 'one-click' }, NOW);
  await Promise.all([leave(), leave()]);
  await leave();
  expect(await findTopics(db, token)).toEqual({ ...all, [topic]: false });
  expect(await db.advocate.findUnique({ where: { id } })).toMatchObject({ readiness: 'READY', leftAt: null });
  const left = (await events()).filter(({ kind }) => kind.startsWith('letters.'));
  expect(left.map(({ kind, data }) => [kind, data])).toEqual([['letters.switched-off', { topic, how: 'one-click' }]]);
});

it('M6: a wrong token changes nothing and tells nothing', async () => {
  const { id, token, events } = await reader();
  const other = await makeAdvocate(db);
  for (const bad of ['', '.', id, `${id}.`, `${token}x`, token.replace(id, other.id), unsubscribeToken('adv_99')]) {
    for (const topic of topicNames) {
      await expect(leaveTopic(db, { token: bad, topic, how: 'page' }, NOW)).resolves.toBeUndefined();
    }
  }
  expect(await findTopics(db, token)).toEqual(all);
  expect(await events()).toEqual([]);
});

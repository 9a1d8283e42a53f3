import { expect, it } from 'vitest';
import { mergeContacts } from '~/domain/accounts/merge-contacts.server';
import { leaveTopic } from '~/domain/advocates/leave-topic.server';
import { findTokenOwner } from '~/domain/advocates/token-owner.server';
import { findTopics } from '~/domain/advocates/topics.server';
import { unsubscribeToken } from '~/domain/newsletter/unsubscribe-token.server';
import { actingStaff } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { consent } from '#test/support/issues';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('is whom the letter went to, and nobody for a token that is none', async () => {
  const { id } = await makeAdvocate(db);
  expect(await findTokenOwner(db, unsubscribeToken(id))).toBe(id);
  for (const bad of ['', '.', id, `${unsubscribeToken(id)}x`, unsubscribeToken('adv_99')])
    expect(await findTokenOwner(db, bad)).toBeNull();
});

it('is who stayed of two, or of three, that a merge made one: the way out of their letters works on (M2)', async () => {
  const by = await actingStaff(db);
  const [first, second, third] = [await makeAdvocate(db), await makeAdvocate(db), await makeAdvocate(db)];
  const merge = async (kept: typeof first, gone: typeof first) =>
    expect(await mergeContacts(db, { keptId: kept.contact.id, goneId: gone.contact.id }, by, NOW)).toMatchObject({
      ok: true,
    });
  await merge(second, first);
  await merge(third, second);
  await consent(db, third.id);
  const token = unsubscribeToken(first.id);
  expect(await findTokenOwner(db, token)).toBe(third.id);
  await leaveTopic(db, { token, topic: 'newsletter', how: 'one-click' }, NOW);
  expect(await findTopics(db, unsubscribeToken(third.id))).toMatchObject({ newsletter: false });
});

import { expect, it } from 'vitest';
import { action } from '~/routes/advocate/me-confirm';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';
import { post, signInAs } from '#test/support/requests';

const { db } = await testDatabase();

it('confirms the profile of whoever is signed in', async () => {
  const advocate = await makeAdvocate(db, { confirmedAt: new Date('2026-01-01') });
  const answer = await action(post('/me/confirm', {}, { cookie: await signInAs(db, advocate.personId) }));
  expect(answer.status).toBe(302);
  const { confirmedAt } = await db.advocate.findUniqueOrThrow({ where: { id: advocate.id } });
  expect(confirmedAt > new Date('2026-01-01')).toBe(true);
});

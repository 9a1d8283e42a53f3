import { expect, it } from 'vitest';
import { action } from '~/routes/advocate/me-limits';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';
import { post, signInAs } from '#test/support/requests';

const { db } = await testDatabase();

it('sets the cap of whoever is signed in, even while they wait, and names a number it cannot take', async () => {
  const advocate = await makeAdvocate(db, { readiness: 'APPLIED' });
  const cookie = await signInAs(db, advocate.personId);
  const saved = (await action(post('/me/limits', { quarterlyCap: '0' }, { cookie }))) as Response;
  expect([saved.status, saved.headers.get('location')]).toEqual([302, '/me/preferences']);
  expect((await db.advocate.findUniqueOrThrow({ where: { id: advocate.id } })).quarterlyCap).toBe(0);
  for (const quarterlyCap of ['', ' ']) {
    const emptied = await action(post('/me/limits', { quarterlyCap }, { cookie }));
    expect(emptied).toMatchObject({ init: { status: 400 } });
  }
  expect(await action(post('/me/limits', { quarterlyCap: '12' }, { cookie }))).toMatchObject({
    init: { status: 400 },
    data: { fault: { errors: { quarterlyCap: ['Choose a number from 0 to 8'] }, values: { quarterlyCap: '12' } } },
  });
});

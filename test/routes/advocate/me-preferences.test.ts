import { expect, it } from 'vitest';
import { action, loader } from '~/routes/advocate/me-preferences';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';
import { get, post, signInAs } from '#test/support/requests';

const { db } = await testDatabase();

it('gives and withdraws on the same page', async () => {
  const advocate = await makeAdvocate(db, { readiness: 'NOT_READY' });
  const cookie = await signInAs(db, advocate.personId);
  const consents = async () => (await loader(get('/me/preferences', { cookie }))).preferences.consents;
  await action(post('/me/preferences', { NEWSLETTER: 'on', PUBLIC_NAME: 'on' }, { cookie }));
  expect(await consents()).toMatchObject({ NEWSLETTER: true, PUBLIC_NAME: true, SURPRISE_POST: false });
  await action(post('/me/preferences', { PUBLIC_NAME: 'on' }, { cookie }));
  expect(await consents()).toMatchObject({ NEWSLETTER: false, PUBLIC_NAME: true });
});

import { expect, it } from 'vitest';
import { action, loader } from '~/routes/advocate/me-profile';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';
import { get, post, signInAs } from '#test/support/requests';

const { db } = await testDatabase();

it('shows and keeps what somebody says of themselves; what cannot be read comes back as typed', async () => {
  const advocate = await makeAdvocate(db);
  const cookie = await signInAs(db, advocate.personId);
  const { profile } = await loader(get('/me/profile', { cookie }));
  const wrong = await action(post('/me/profile', { ...profile, languages: 'Klingon' }, { cookie }));
  expect(wrong).toMatchObject({ init: { status: 400 }, data: { fault: { values: { languages: 'Klingon' } } } });
  const saved = (await action(post('/me/profile', { ...profile, languages: 'French' }, { cookie }))) as Response;
  expect([saved.status, saved.headers.get('location')]).toEqual([302, '/me/preferences']);
  expect((await loader(get('/me/profile', { cookie }))).profile.languages).toBe('French');
});

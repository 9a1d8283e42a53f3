import { expect, it } from 'vitest';
import { changeSettings } from '~/domain/settings/change-settings.server';
import { getSettings } from '~/domain/settings/queries.server';
import { action, loader } from '~/routes/staff/settings-deliverability';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { get, post, signInAs } from '#test/support/requests';

const { db } = await testDatabase();
const admin = await makeStaff(db, { role: 'ADMIN' });
const cookie = await signInAs(db, admin.id);
const send = (form: Record<string, string>) => action(post('/settings/deliverability', form, { cookie }));

it('says who writes, and asks nobody about a name that exists nowhere', async () => {
  const by = { personId: admin.id, name: admin.name };
  await changeSettings(db, { senderEmail: 'priya@northbeam.example' }, by, NOW);
  const page = await loader(get('/settings/deliverability', { cookie }));
  expect(page).toMatchObject({ skipped: 'reserved', findings: [], transport: 'outbox', openTracking: false });
});

it('keeps the names, and switches opens on with a reason only', async () => {
  await send({ intent: 'names', dkimSelector: 'S2', returnPathHost: 'Bounces.northbeam.com' });
  expect(await getSettings(db)).toMatchObject({ dkimSelector: 's2', returnPathHost: 'bounces.northbeam.com' });
  const wrong = await send({ intent: 'names', dkimSelector: 'a b', returnPathHost: 'x' });
  expect(wrong).toMatchObject({ init: { status: 400 }, data: { fault: { values: { dkimSelector: 'a b' } } } });
  expect(await send({ intent: 'opens-on', reason: '' })).toMatchObject({ init: { status: 400 } });
  expect(await getSettings(db)).toMatchObject({ dkimSelector: 's2', openTracking: false });
  await send({ intent: 'opens-on', reason: 'The board wants to compare subjects.' });
  expect(await getSettings(db)).toMatchObject({ openTracking: true });
  await send({ intent: 'opens-off' });
  expect(await getSettings(db)).toMatchObject({ openTracking: false });
});

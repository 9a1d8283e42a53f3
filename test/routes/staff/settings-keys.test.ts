import { expect, it } from 'vitest';
import { action, loader } from '~/routes/staff/settings-keys';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { get, post, signInAs } from '#test/support/requests';

const { db } = await testDatabase();
const { id } = await makeStaff(db, { role: 'ADMIN' });
const cookie = await signInAs(db, id);
const make = (form: Record<string, string | string[]>) => action(post('/settings/keys', form, { cookie }));
const asked = { name: 'Warehouse', 'scopes[]': ['accounts.write', 'imports.read'] };

it('shows a key in the answer to its making, and never again', async () => {
  const answer = (await make(asked)) as { made: { name: string; key: string } };
  expect(answer.made).toMatchObject({ name: 'Warehouse', key: expect.stringMatching(/^fwk_[\w-]{43}$/) });
  const page = await loader(get('/settings/keys', { cookie }));
  expect(page.keys).toMatchObject([{ name: 'Warehouse', scopes: ['accounts.write', 'imports.read'] }]);
  expect(JSON.stringify(page)).not.toContain(answer.made.key);
});

it('keeps what was typed beside what is wrong, also when the form is sent twice', async () => {
  const faults = async (form: Record<string, string | string[]>) =>
    ((await make(form)) as { data: { fault: { errors: object; values: object } } }).data.fault;
  expect(await faults({ name: '', 'scopes[]': ['deals.write'] })).toMatchObject({
    errors: { name: [expect.any(String)] },
    values: { scopes: ['deals.write'] },
  });
  expect((await faults({ name: 'Desk' })).errors).toEqual({ scopes: ['Tick what this key may do.'] });
  expect((await faults(asked)).errors).toEqual({ name: [expect.stringMatching(/^Another key has this name/)] });
  expect(await db.apiKey.count()).toBe(1);
});

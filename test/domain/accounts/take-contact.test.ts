import { expect, it } from 'vitest';
import { takeContact } from '~/domain/accounts/take-contact.server';
import { testDatabase } from '#test/support/database';
import { makeAccount } from '#test/support/people';

const { db } = await testDatabase();
const maren = { name: 'Maren Okafor', title: 'Data platform lead', timeZone: 'Europe/Amsterdam' };
const take = (email: string) => db.$transaction((tx) => takeContact(tx, { email, ...maren }));

it('adds a contact at the account of the domain, and finds the same one again', async () => {
  const account = await makeAccount(db);
  const { domain } = await db.accountDomain.findFirstOrThrow({ where: { accountId: account.id } });
  const first = await take(`maren@${domain}`);
  expect(first).toMatchObject({ accountId: account.id, isNew: true });
  expect(await take(`maren@${domain}`)).toEqual({ ...first, isNew: false });
});

it('fills in the account of a contact that has none, and nothing else', async () => {
  const account = await makeAccount(db);
  const { domain } = await db.accountDomain.findFirstOrThrow({ where: { accountId: account.id } });
  await db.contact.create({ data: { id: 'con_1', email: `m@${domain}`, name: 'M. Okafor' } });
  expect(await take(`m@${domain}`)).toEqual({ contactId: 'con_1', accountId: account.id, isNew: false });
  expect(await db.contact.findUniqueOrThrow({ where: { id: 'con_1' } })).toMatchObject({
    name: 'M. Okafor',
    title: null,
  });
});

it('never finds an account by a mail provider, even where one was stored', async () => {
  const account = await makeAccount(db);
  await db.accountDomain.create({ data: { domain: 'gmail.com', accountId: account.id } });
  expect(await take('maren@gmail.com')).toMatchObject({ accountId: null, isNew: true });
});

it('is one contact, whoever brings the address at once', async () => {
  const account = await makeAccount(db);
  const { domain } = await db.accountDomain.findFirstOrThrow({ where: { accountId: account.id } });
  for (let round = 0; round < 5; round++) {
    const taken = await Promise.all([1, 2, 3].map(() => take(`maren-${round}@${domain}`)));
    expect(new Set(taken.map(({ contactId }) => contactId)).size).toBe(1);
    expect(taken.filter(({ isNew }) => isNew)).toHaveLength(1);
  }
});

import { expect, it } from 'vitest';
import { AccountSearch, findAccountPage, listAccounts } from '~/domain/accounts/pages.server';
import { newId } from '~/platform/id';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const owner = await makeStaff(db, { name: 'Daniel Osei' });
const halden = await makeAccount(db, { name: 'Halden Freight', ownerId: owner.id, renewalOn: new Date('2027-03-01') });
const pellworm = await makeAccount(db, { name: 'Pellworm Energy', industry: 'Energy', escalationSince: NOW });
const maren = await makeAdvocate(db, { accountId: halden.id });
await makeAdvocate(db, { accountId: halden.id, leftAt: NOW, name: 'Gone Away' });
await db.deal.create({
  data: { id: newId('deal'), name: 'Renewal', accountId: halden.id, value: 96000.5, currency: 'GBP', status: 'WON' },
});

const list = (query: Record<string, string>) => listAccounts(db, AccountSearch.parse(query));

it('lists accounts with their people and advocates, by the search in the URL', async () => {
  const { accounts, total } = await list({});
  expect(total).toBe(2);
  expect(accounts).toMatchObject([
    { name: 'Halden Freight', owner: 'Daniel Osei', people: 2, advocates: 1 },
    { name: 'Pellworm Energy', owner: null, people: 0, advocates: 0 },
  ]);
  const { domain } = await db.accountDomain.findFirstOrThrow({ where: { accountId: pellworm.id } });
  const names = async (query: Record<string, string>) => (await list(query)).accounts.map(({ name }) => name);
  expect(await names({ q: 'energy' })).toEqual(['Pellworm Energy']);
  expect(await names({ q: domain })).toEqual(['Pellworm Energy']);
  expect(await names({ sort: 'renewal' })).toEqual(['Halden Freight', 'Pellworm Energy']);
  expect(await names({ sort: '-name' })).toEqual(['Pellworm Energy', 'Halden Freight']);
});

it('shows one account with plain numbers, its people and its deals', async () => {
  const page = await findAccountPage(db, halden.id);
  expect(page?.account.contacts.find(({ advocate }) => advocate?.id === maren.id)?.name).toBe('Maren Okafor');
  expect(page?.deals).toMatchObject([{ name: 'Renewal', value: 96000.5, currency: 'GBP', status: 'WON' }]);
  expect(page?.events).toEqual([]);
  expect(await findAccountPage(db, 'acc_nobody')).toBeNull();
});

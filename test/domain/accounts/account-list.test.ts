import { expect, it } from 'vitest';
import { AccountSearch, listAccounts } from '~/domain/accounts/account-list.server';
import { makeReading, stopByUpsell } from '#test/support/accounts';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const owner = await makeStaff(db, { name: 'Daniel Osei' });
const halden = await makeAccount(db, {
  name: 'Halden Freight',
  ownerId: owner.id,
  renewalOn: new Date('2027-03-01'),
  annualRevenue: 96_000.5,
  currency: 'GBP',
});
const pellworm = await makeAccount(db, { name: 'Pellworm Energy', industry: 'Energy', annualRevenue: 120_000 });
await makeAdvocate(db, { accountId: halden.id });
await makeAdvocate(db, { accountId: halden.id, leftAt: NOW, name: 'Gone Away' });
await makeReading(db, halden.id, { fit: 84, fired: 3 });
await makeReading(db, pellworm.id, {
  fit: 20,
  fired: 1,
  cell: 'LEAVE_ALONE',
  stops: [await stopByUpsell(db, pellworm.id)],
});

const list = (query: Record<string, string>) => listAccounts(db, AccountSearch.parse(query));
const names = async (query: Record<string, string>) => (await list(query)).accounts.map(({ name }) => name);

it('lists accounts with their place on the grid, people and advocates', async () => {
  const { accounts, total } = await list({});
  expect(total).toBe(2);
  expect(accounts).toMatchObject([
    {
      name: 'Halden Freight',
      owner: 'Daniel Osei',
      people: 2,
      advocates: 1,
      cell: 'ASK_NOW',
      fired: 3,
      isStopped: false,
    },
    { name: 'Pellworm Energy', owner: null, people: 0, advocates: 0, cell: 'LEAVE_ALONE', fit: 20, isStopped: true },
  ]);
  expect(accounts[0]).toMatchObject({ annualRevenue: 96_000.5, currency: 'GBP' });
});

it.each([
  [{ q: 'energy' }, ['Pellworm Energy']],
  [{ q: 'maren' }, ['Halden Freight']],
  [{ cell: 'ASK_NOW' }, ['Halden Freight']],
  [{ owner: owner.id, cell: 'LEAVE_ALONE' }, []],
  [{ sort: '-name' }, ['Pellworm Energy', 'Halden Freight']],
  [{ sort: 'renewal' }, ['Halden Freight', 'Pellworm Energy']],
  [{ sort: '-renewal' }, ['Halden Freight', 'Pellworm Energy']],
  [{ sort: '-revenue' }, ['Pellworm Energy', 'Halden Freight']],
  [{ sort: 'fit' }, ['Pellworm Energy', 'Halden Freight']],
  [{ sort: '-fired' }, ['Halden Freight', 'Pellworm Energy']],
  [{ page: '2' }, []],
])('%o', async (query, expected) => {
  expect(await names(query as Record<string, string>)).toEqual(expected);
});

it('shows whoever owns accounts theirs alone, whatever they look for', async () => {
  const mine = async (query: Record<string, string>) =>
    (await listAccounts(db, AccountSearch.parse(query), { own: { ownerId: owner.id } })).accounts.map(
      ({ name }) => name,
    );
  expect(await mine({})).toEqual(['Halden Freight']);
  expect(await mine({ owner: 'none' })).toEqual([]);
  expect(await mine({ q: 'Pellworm' })).toEqual([]);
});

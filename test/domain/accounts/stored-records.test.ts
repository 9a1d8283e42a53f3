import { expect, test } from 'vitest';
import { linkFacts, storedRecords } from '~/domain/accounts/stored-records.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const owner = await makeStaff(db, { email: 'lena@northbeam.example' });
await db.account.create({
  data: {
    id: 'acc_1',
    externalId: 'A-1',
    name: 'Tessel',
    annualRevenue: '172000.5',
    renewalOn: new Date('2026-12-09'),
    ownerId: owner.id,
    domains: { create: [{ domain: 'tessel.example' }, { domain: 'a.example' }] },
  },
});
await db.account.create({ data: { id: 'acc_2', name: 'Other' } });
await db.contact.create({ data: { id: 'con_1', name: 'Ann', email: 'ann@tessel.example', accountId: 'acc_1' } });
await db.deal.create({ data: { id: 'deal_1', externalId: 'D-1', name: 'Big', value: '5', accountId: 'acc_1' } });

const none = { ids: [], externalIds: [], domains: [], emails: [] };

test('accounts read as a file would write them', async () => {
  const [account] = await storedRecords(db, 'ACCOUNTS', { ...none, ids: ['acc_1'] });
  expect(account).toMatchObject({
    id: 'acc_1',
    values: {
      externalId: 'A-1',
      annualRevenue: '172000.50',
      renewalOn: '2026-12-09',
      signedOn: null,
      ownerEmail: 'lena@northbeam.example',
      domain: ['a.example', 'tessel.example'],
      isPublicSector: false,
    },
  });
});

test('contacts and deals name their account by its CRM id', async () => {
  expect((await storedRecords(db, 'CONTACTS'))[0]?.values).toMatchObject({ accountExternalId: 'A-1', name: 'Ann' });
  expect((await storedRecords(db, 'DEALS'))[0]?.values).toMatchObject({
    accountExternalId: 'A-1',
    value: '5.00',
    status: 'OPEN',
  });
});

test('narrows by id, CRM id, domain or address', async () => {
  const ids = async (kind: 'ACCOUNTS' | 'CONTACTS', only: Partial<typeof none> | object) =>
    (await storedRecords(db, kind, { ...none, ...only })).map(({ id }) => id);
  expect(await ids('ACCOUNTS', {})).toEqual([]);
  expect(await ids('ACCOUNTS', { externalIds: ['A-1'] })).toEqual(['acc_1']);
  expect(await ids('ACCOUNTS', { domains: ['tessel.example'] })).toEqual(['acc_1']);
  expect(await ids('CONTACTS', { emails: ['ann@tessel.example'] })).toEqual(['con_1']);
  expect(await storedRecords(db, 'ACCOUNTS')).toHaveLength(2);
});

test('links lead to accounts and to staff who may sign in', async () => {
  await makeStaff(db, { email: 'gone@northbeam.example', disabledAt: NOW });
  const { accounts, domains, staff } = await linkFacts(db);
  expect([...accounts]).toEqual([['A-1', 'acc_1']]);
  expect([...domains].sort()).toEqual([
    ['a.example', 'acc_1'],
    ['tessel.example', 'acc_1'],
  ]);
  expect([...staff]).toEqual([['lena@northbeam.example', owner.id]]);
});

import { expect, test } from 'vitest';
import type { CrmValues } from '~/domain/accounts/crm-row';
import { keysOfLines, linkFacts, listStaff, storedRecords } from '~/domain/accounts/stored-records.server';
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
  expect((await storedRecords(db, 'CONTACTS', { ...none, ids: ['con_1'] }))[0]?.values).toMatchObject({
    accountExternalId: 'A-1',
    name: 'Ann',
  });
  expect((await storedRecords(db, 'DEALS', { ...none, ids: ['deal_1'] }))[0]?.values).toMatchObject({
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
  expect(await ids('ACCOUNTS', { ids: ['acc_1', 'acc_2'] })).toHaveLength(2);
});

test('the keys of lines', () => {
  const lines: { values: CrmValues }[] = [
    { values: { externalId: 'A-1', domain: ['a.example', 'b.example'] } },
    { values: { name: 'No key' } },
  ];
  expect(keysOfLines('ACCOUNTS', lines, ['acc_9'])).toEqual({
    ids: ['acc_9'],
    externalIds: ['A-1'],
    domains: ['a.example', 'b.example'],
    emails: [],
  });
});

test('facts of an account name it by CRM id and domains, and their person', async () => {
  await db.supportTicket.create({
    data: {
      ...{ id: 'tic_1', externalId: 'T-1', accountId: 'acc_1', contactId: 'con_1', satisfaction: '4' },
      openedOn: new Date('2026-11-01'),
    },
  });
  expect((await storedRecords(db, 'TICKETS', { ...none, externalIds: ['T-1'] }))[0]?.values).toMatchObject({
    accountExternalId: 'A-1',
    accountDomain: ['a.example', 'tessel.example'],
    contactEmail: 'ann@tessel.example',
    openedOn: '2026-11-01',
    satisfaction: '4.0',
    isEscalated: false,
  });
});

test('links lead to the accounts and contacts that lines name', async () => {
  const facts = async (values: Record<string, string>) => linkFacts(db, 'USAGE', { lines: [{ values }], staff: [] });
  const { accounts } = await facts({ accountExternalId: 'A-1', accountDomain: 'a.example' });
  expect([[...accounts.byExternalId], [...accounts.byDomain]]).toEqual([[['A-1', 'acc_1']], [['a.example', 'acc_1']]]);
  const byAddress = await facts({ contactEmail: 'ann@tessel.example' });
  expect(byAddress.contacts.byEmail.get('ann@tessel.example')).toMatchObject({ id: 'con_1', accountId: 'acc_1' });
  expect([...byAddress.accounts.byDomain]).toEqual([['tessel.example', 'acc_1']]);
});

test('owners are staff who may sign in', async () => {
  await makeStaff(db, { email: 'gone@northbeam.example', disabledAt: NOW });
  expect(await listStaff(db)).toEqual([{ id: owner.id, email: 'lena@northbeam.example', name: owner.name }]);
});

import { expect, test } from 'vitest';
import type { WritableLine } from '~/domain/accounts/record-columns';
import { lockRecords, writeRecords } from '~/domain/accounts/write-records.server';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
const line = (fields: Partial<WritableLine>): WritableLine => ({
  ...{ line: 2, outcome: 'NEW', label: '', recordId: 'acc_1', values: {}, links: {}, changes: [] },
  ...fields,
});

test('accounts: new ones whole, with their domain; a changed one keeps the domains it has', async () => {
  const values = { externalId: 'A-1', name: 'Tessel', domain: 'tessel.example', annualRevenue: '12.50', seats: 3 };
  await db.$transaction((tx) => writeRecords(tx, 'ACCOUNTS', [line({ values })]));
  const changes = [{ field: 'domain', from: 'tessel.example', to: 'tessel.org.example' }];
  const changed = line({ outcome: 'CHANGED', values: { ...values, seats: 9, domain: 'tessel.org.example' }, changes });
  await db.$transaction(async (tx) => {
    await lockRecords(tx, 'ACCOUNTS', [changed]);
    await writeRecords(tx, 'ACCOUNTS', [changed]);
  });
  const account = await db.account.findUniqueOrThrow({
    where: { id: 'acc_1' },
    include: { domains: { orderBy: { domain: 'asc' } } },
  });
  expect(account).toMatchObject({ name: 'Tessel', seats: 3 });
  expect(account.annualRevenue?.toFixed(2)).toBe('12.50');
  expect(account.domains.map(({ domain }) => domain)).toEqual(['tessel.example', 'tessel.org.example']);
});

test('contacts and deals at their account', async () => {
  const links = { accountId: 'acc_1' };
  const contact = line({
    recordId: 'con_1',
    values: { email: 'a@tessel.example', name: 'Ann', leftOn: '2026-01-31' },
    links,
  });
  const deal = line({
    recordId: 'deal_1',
    values: { externalId: 'D-1', name: 'Big', status: 'WON', value: '5.00' },
    links,
  });
  await db.$transaction(async (tx) => {
    await writeRecords(tx, 'CONTACTS', [contact]);
    await writeRecords(tx, 'DEALS', [deal]);
  });
  const changes = [{ field: 'status', from: 'WON', to: 'LOST' }];
  const lost = line({ ...deal, outcome: 'CHANGED', values: { ...deal.values, status: 'LOST' }, changes });
  await db.$transaction(async (tx) => {
    await lockRecords(tx, 'DEALS', [lost]);
    await writeRecords(tx, 'DEALS', [lost]);
  });
  expect(await db.contact.findUniqueOrThrow({ where: { id: 'con_1' } })).toMatchObject({
    accountId: 'acc_1',
    leftOn: new Date('2026-01-31'),
  });
  expect(await db.deal.findUniqueOrThrow({ where: { id: 'deal_1' } })).toMatchObject({
    accountId: 'acc_1',
    status: 'LOST',
  });
});

import { expect, test } from 'vitest';
import { touchedAccounts } from '~/domain/accounts/touched-accounts.server';
import { testDatabase } from '#test/support/database';
import { importCsv } from '#test/support/imports';

const { db } = await testDatabase();
const touched = async (importId: string, kind: 'ACCOUNTS' | 'CONTACTS') =>
  (await touchedAccounts(db, { importId, kind })).accountIds?.length;

test('the accounts of new and changed lines, once each; nothing where they are many', async () => {
  const many = Array.from({ length: 501 }, (_, index) => `T-${index},Tessel ${index}`);
  const first = await importCsv(db, 'ACCOUNTS', { text: ['id,name', ...many].join('\n') });
  expect(await touched(first.importId, 'ACCOUNTS')).toBeUndefined();
  const { importId } = await importCsv(db, 'ACCOUNTS', {
    text: 'id,name,plan\nT-1,Tessel 1,\nT-2,Tessel 2,Pro\nT-3,New name,\n',
  });
  expect(await touched(importId, 'ACCOUNTS')).toBe(2);
  const people = 'id,name,account id\nP-1,Ann,T-1\nP-2,Ben,T-1\nP-3,Nobody,\n';
  expect(await touched((await importCsv(db, 'CONTACTS', { text: people })).importId, 'CONTACTS')).toBe(1);
});

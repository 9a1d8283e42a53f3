import { expect, test } from 'vitest';
import { lostLinks, type Before } from '~/domain/accounts/undo-links.server';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeStaff } from '#test/support/people';

const { db } = await testDatabase();

test('says why a record cannot go back to what it belonged to', async () => {
  const [account, owner] = [await makeAccount(db), await makeStaff(db)];
  const left = await makeStaff(db, { disabledAt: new Date() });
  const lost = async (before: Before | null, field: string) =>
    (await lostLinks(db, 'DEALS', [{ before }]))({ before }, field);
  expect(await lost({ ownerId: owner.id }, 'ownerEmail')).toBeNull();
  expect(await lost({ ownerId: null }, 'ownerEmail')).toBeNull();
  expect(await lost({ ownerId: left.id }, 'ownerEmail')).toBe('Its owner before is not on staff any more.');
  expect(await lost({ accountId: account.id }, 'accountExternalId')).toBeNull();
  expect(await lost({ accountId: 'acc_gone' }, 'accountExternalId')).toBe('What it belonged to before was removed.');
  expect(await lost(null, 'accountExternalId')).toBe('What it belonged to before was not kept.');
  expect(await lost(null, 'stage')).toBeNull();
});

import { expect, test } from 'vitest';
import { ownsAccounts } from '~/domain/accounts/owns-accounts.server';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeStaff } from '#test/support/people';

const { db } = await testDatabase();

test('says whether somebody owns an account', async () => {
  const [owner, other] = [await makeStaff(db), await makeStaff(db)];
  await makeAccount(db, { ownerId: owner.id });
  expect([await ownsAccounts(db, owner.id), await ownsAccounts(db, other.id)]).toEqual([true, false]);
});

import { expect, test } from 'vitest';
import { waitingJobs } from '#test/support/access';
import { testDatabase } from '#test/support/database';
import { importCsv } from '#test/support/imports';

const { db } = await testDatabase();
const looks = () => waitingJobs(db, 'look-at-accounts');

test('has the accounts it touched looked at anew, in the transaction of its end', async () => {
  await importCsv(db, 'ACCOUNTS', { text: 'id,name,domain\nA-1,Tessel,tessel.example\nA-2,Other,other.example\n' });
  const accounts = await db.account.findMany({ orderBy: { externalId: 'asc' } });
  const [tessel, other] = accounts.map(({ id }) => id);
  const [first] = (await looks()) as { accountIds: string[] }[];
  expect(first?.accountIds.toSorted()).toEqual([tessel, other].toSorted());
  await importCsv(db, 'CONTACTS', { text: 'email,name\nann@tessel.example,Ann\nben@tessel.example,Ben\n' });
  expect((await looks()).at(-1)).toEqual({ accountIds: [tessel] });
});

test('all accounts where they are many', async () => {
  const lines = Array.from({ length: 501 }, (_, index) => `M-${index},Many ${index}`);
  await importCsv(db, 'ACCOUNTS', { text: ['id,name', ...lines].join('\n') });
  expect((await looks()).at(-1)).toEqual({});
});

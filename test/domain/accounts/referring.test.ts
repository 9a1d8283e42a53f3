import { expect, test } from 'vitest';
import { RECORD_TABLES } from '~/domain/accounts/record-tables';
import { REFERRING, referredRecords } from '~/domain/accounts/referring.server';
import type { CrmKind } from '~/domain/accounts/fields';
import { makeContact } from '#test/support/accounts';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount } from '#test/support/people';

const { db } = await testDatabase();

// Nothing that a person did is in these: they go with the record.
const DERIVED = ['account_domains', 'account_readiness', 'readiness_days', 'signal_trial_hits'];

test.each(Object.keys(RECORD_TABLES) as CrmKind[])('every foreign key to %s is accounted for', async (kind) => {
  const keys = await db.$queryRaw<{ it: string }[]>`
    SELECT c.conrelid::regclass || '.' || a.attname AS it FROM pg_constraint c
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
    WHERE c.contype = 'f' AND c.confrelid = ${RECORD_TABLES[kind].table}::regclass ORDER BY 1`;
  const known = (REFERRING[kind] ?? []).map(({ table, column }) => `${table}.${column}`);
  const real = keys.map(({ it }) => it).filter((it) => !DERIVED.includes(it.split('.')[0]!));
  expect(known.sort()).toEqual(real.sort());
});

test('counts what belongs to a record; suggestions and tasks count once somebody acted on them', async () => {
  const [busy, quiet] = [await makeAccount(db), await makeAccount(db)];
  await makeContact(db, busy.id);
  await makeContact(db, busy.id);
  const suggestion = {
    ...{ accountId: quiet.id, moment: 5, happenedOn: NOW, opensOn: NOW, welcomeUntil: NOW, words: '', reasons: [] },
    createdAt: NOW,
  };
  await db.suggestion.create({ data: { ...suggestion, id: 'sug_open', occurrence: 'a' } });
  expect(await referredRecords(db, 'ACCOUNTS', [busy.id, quiet.id])).toEqual(
    new Map([[busy.id, [{ one: 'contact', many: 'contacts', count: 2 }]]]),
  );
  await db.suggestion.create({ data: { ...suggestion, id: 'sug_done', occurrence: 'b', status: 'DISMISSED' } });
  expect((await referredRecords(db, 'ACCOUNTS', [quiet.id])).get(quiet.id)).toMatchObject([
    { one: 'decided suggestion', count: 1 },
  ]);
});

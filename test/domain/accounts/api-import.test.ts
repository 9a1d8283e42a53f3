import { expect, it } from 'vitest';
import { findApiKey } from '~/domain/access/find-api-key.server';
import { findApiImport } from '~/domain/accounts/api-import.server';
import { ApiImport } from '~/domain/accounts/api-shapes';
import { bringRows } from '~/domain/accounts/bring-rows.server';
import { makeApiKey } from '#test/support/api';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { checkedCsv } from '#test/support/imports';

const { db } = await testDatabase();

it('tells how an import went, row by row, to the key that brought it alone', async () => {
  const { key } = await makeApiKey(db);
  const caller = (await findApiKey(db, key, NOW))!;
  const rows = [{ externalId: 'A-1', name: 'Castellan Foods' }, { name: 'Nobody' }];
  const call = { kind: 'ACCOUNTS' as const, rows, body: '', isDryRun: false, idempotencyKey: null, caller };
  const brought = await bringRows(db, call, () => NOW);
  const importId = brought.ok ? brought.value.id : '';
  const found = await findApiImport(db, { importId, apiKeyId: caller.apiKeyId });
  expect(ApiImport.parse(found)).toEqual(found);
  expect(found).toMatchObject({ kind: 'accounts', status: 'applied', counts: { new: 1, rejected: 1 } });
  expect(found?.rows.map(({ index, outcome }) => [index, outcome])).toEqual([
    [0, 'new'],
    [1, 'rejected'],
  ]);
  const other = await makeApiKey(db);
  expect(await findApiImport(db, { importId, apiKeyId: other.apiKeyId })).toBeNull();
  const file = await checkedCsv(db, 'ACCOUNTS', { text: 'Account ID,Account Name\nA-2,Halden Freight\n' });
  expect(await findApiImport(db, { importId: file.importId, apiKeyId: caller.apiKeyId })).toBeNull();
});

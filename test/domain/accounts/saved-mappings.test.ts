import { expect, test } from 'vitest';
import { saveMapping } from '~/domain/accounts/save-mapping.server';
import { findSavedMapping, listSavedMappings } from '~/domain/accounts/saved-mappings.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();

test('lists the mappings of a kind by name, and finds one', async () => {
  const { id: personId, name } = await makeStaff(db);
  const mapping = { Id: 'externalId', Name: 'name' };
  for (const called of ['Weekly', 'CRM export']) {
    await saveMapping(db, { kind: 'ACCOUNTS', name: called, mapping, chosen: {}, by: { personId, name } }, NOW);
  }
  expect((await listSavedMappings(db, 'ACCOUNTS')).map((it) => it.name)).toEqual(['CRM export', 'Weekly']);
  expect(await listSavedMappings(db, 'DEALS')).toEqual([]);
  expect(await findSavedMapping(db, 'ACCOUNTS', 'Weekly')).toMatchObject({ kind: 'ACCOUNTS', mapping, formats: {} });
  expect(await findSavedMapping(db, 'DEALS', 'Weekly')).toBeNull();
});

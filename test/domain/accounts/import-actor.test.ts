import { expect, it } from 'vitest';
import { importActor } from '~/domain/accounts/import-actor.server';
import { uploadImport } from '~/domain/accounts/upload-import.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();

async function broughtBy(by: { personId: string | null; name: string }) {
  const file = new Blob(['Account ID,Account Name\nA-1,Castellan Foods\n']);
  const uploaded = await uploadImport(db, { kind: 'ACCOUNTS', fileName: 'a.csv', file }, by, NOW);
  if (!uploaded.ok) throw new Error(uploaded.reason.reason);
  return uploaded.value.importId;
}

it('is the person who pressed the button, by the name they have now', async () => {
  const { id } = await makeStaff(db, { name: 'Priya Raman' });
  const importId = await broughtBy({ personId: null, name: 'API key Warehouse' });
  expect(await importActor(db, { importId, personId: id })).toEqual({ personId: id, name: 'Priya Raman' });
});

it('is the program that brought the file, where nobody pressed one', async () => {
  const importId = await broughtBy({ personId: null, name: 'API key Warehouse' });
  expect(await importActor(db, { importId, personId: null })).toEqual({ personId: null, name: 'API key Warehouse' });
});

it('is nobody else: a file of a person has no program', async () => {
  const { id, name } = await makeStaff(db);
  const importId = await broughtBy({ personId: id, name });
  await expect(importActor(db, { importId, personId: null })).rejects.toThrow('brought by nobody');
});

import { expect, test } from 'vitest';
import { readAgain } from '~/domain/accounts/read-again.server';
import type { ImportFormat } from '~/domain/accounts/schema';
import { startCheck } from '~/domain/accounts/start-check.server';
import { uploadImport } from '~/domain/accounts/upload-import.server';
import { auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const { id: personId, name } = await makeStaff(db);
const by = { personId, name };

async function uploaded(text: string) {
  const file = new Blob([Buffer.from(text, 'latin1')]);
  const result = await uploadImport(db, { kind: 'ACCOUNTS', fileName: 'accounts.csv', file }, by, NOW);
  if (!result.ok) throw new Error(result.reason.reason);
  return result.value.importId;
}

const found = async (id: string) => {
  const row = await db.import.findUniqueOrThrow({ where: { id } });
  return { ...row, format: row.format as unknown as ImportFormat };
};

const TEXT = 'id;name;renewal date;note\n1;Fj\xe6rland;09/12/2026;a,b\n2;Caf\xe9;31/03/2027;\n';

test('reads the file in another encoding and keeps what was chosen for its columns', async () => {
  const importId = await uploaded(TEXT);
  const mapping = { id: 'externalId', name: 'industry', 'renewal date': 'renewalOn' };
  const chosen = { 'renewal date': { dates: 'dmy' as const } };
  const again = { importId, encoding: 'windows-1251' as const, mapping, chosen, by };
  expect(await readAgain(db, again, NOW)).toMatchObject({ ok: true });
  const { format, ...row } = await found(importId);
  expect(format).toMatchObject({ encoding: 'windows-1251', separator: ';', oddWords: ['Fjжrland', 'Cafй'], chosen });
  expect(row).toMatchObject({ status: 'MAPPING', mapping });
  expect((await auditTrail(db)).at(-1)).toMatchObject({
    kind: 'import.read-again',
    data: { importId, encoding: 'windows-1251', separator: ';', map: null },
  });
});

test('another separator makes another header, whose columns are suggested anew', async () => {
  const importId = await uploaded('id;name;x,y\n1;A;b,c\n');
  const again = { importId, separator: ',' as const, mapping: { id: 'externalId' }, chosen: {}, by };
  expect(await readAgain(db, again, NOW)).toMatchObject({ ok: true });
  expect(await found(importId)).toMatchObject({ mapping: {}, format: { header: ['id;name;x', 'y'], separator: ',' } });
});

test('reads under the columns of a saved map, and looks at dates that nobody looked at before', async () => {
  const importId = await uploaded(TEXT);
  const mapping = { id: 'externalId', name: 'name', 'renewal date': 'signedOn' };
  await readAgain(db, { importId, mapping, chosen: {}, map: 'CRM export', by }, NOW);
  expect(await found(importId)).toMatchObject({ mapping, format: { formats: { 'renewal date': { dates: 'dmy' } } } });
  expect((await auditTrail(db)).at(-1)).toMatchObject({ data: { map: 'CRM export' } });
});

test('refuses an encoding that leaves letters out, and changes nothing', async () => {
  const importId = await uploaded(TEXT);
  const before = await found(importId);
  const again = { importId, encoding: 'utf-8' as const, mapping: {}, chosen: {}, by };
  expect(await readAgain(db, again, NOW)).toMatchObject({
    ok: false,
    reason: { kind: 'file', problem: { fault: 'encoding', line: 2 } },
  });
  expect(await found(importId)).toEqual(before);
});

test('refuses an import that is being checked, and one that nobody knows', async () => {
  const importId = await uploaded(TEXT);
  const mapping = { id: 'externalId', name: 'name' };
  await startCheck(db, { importId, mapping, chosen: {}, by }, NOW);
  const again = { mapping, chosen: {}, by };
  expect(await readAgain(db, { importId, ...again }, NOW)).toEqual({ ok: false, reason: { kind: 'closed' } });
  expect(await readAgain(db, { importId: 'imp_none', ...again }, NOW)).toMatchObject({ reason: { kind: 'closed' } });
});

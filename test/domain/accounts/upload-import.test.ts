import { expect, test } from 'vitest';
import { uploadImport } from '~/domain/accounts/upload-import.server';
import { auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const { id: personId, name } = await makeStaff(db);
const by = { personId, name };
const upload = (fileName: string, text: string) =>
  uploadImport(db, { kind: 'ACCOUNTS', fileName, file: new Blob([text]) }, by, NOW);

test('keeps the bytes, suggests the columns and tells the audit log; nothing else is written', async () => {
  const result = await upload('a.csv', 'id,name,notes\nA-1,Tessel,x\n');
  if (!result.ok) throw new Error(result.reason.reason);
  const { importId } = result.value;
  const kept = await db.import.findUniqueOrThrow({ where: { id: importId } });
  expect(kept).toMatchObject({
    kind: 'ACCOUNTS',
    status: 'MAPPING',
    fileName: 'a.csv',
    mapping: { id: 'externalId', name: 'name' },
    format: { lines: 1, separator: ',', encoding: 'utf-8' },
    counts: null,
    createdById: personId,
    createdAt: NOW,
  });
  const [piece] = await db.importPiece.findMany({ where: { importId } });
  expect(Buffer.from(piece!.bytes).toString()).toBe('id,name,notes\nA-1,Tessel,x\n');
  expect(await db.account.count()).toBe(0);
  const data = { importId, of: 'ACCOUNTS', fileName: 'a.csv', lines: 1 };
  expect(await auditTrail(db)).toEqual([{ kind: 'import.uploaded', actorId: personId, data }]);
});

test('a file name that the database cannot hold is mended', async () => {
  const result = await upload(`a\0\ud800${'x'.repeat(300)}`, 'id,name\nA-1,Tessel\n');
  const kept = result.ok && (await db.import.findUnique({ where: { id: result.value.importId } }));
  expect(kept && kept.fileName).toBe(`a\ufffd${'x'.repeat(198)}`);
});

test('refuses what cannot be read, and keeps nothing', async () => {
  const before = await db.import.count();
  expect(await upload('a.csv', 'id,name\n1,"open\n')).toMatchObject({ ok: false, reason: { fault: 'quote', line: 2 } });
  expect(await upload('a.csv', 'id,name\n')).toMatchObject({ ok: false, reason: { fault: 'empty' } });
  expect(await db.import.count()).toBe(before);
});

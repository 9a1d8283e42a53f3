import { expect, test } from 'vitest';
import { keepFile, keptFile } from '~/domain/accounts/kept-file.server';
import { testDatabase } from '#test/support/database';
import { uploadCsv } from '#test/support/imports';

const { db } = await testDatabase();
const id = async () => (await uploadCsv(db, 'ACCOUNTS', { text: 'id,name\nA-1,Tessel\n' })).importId;

test('a file comes back byte by byte, in pieces, as often as it is read', async () => {
  const importId = await id();
  await db.importPiece.deleteMany({ where: { importId } });
  const bytes = new Uint8Array(600_001).map((_, index) => (index * 31) % 256);
  await keepFile(db, importId, new Blob([bytes]));
  expect(await db.importPiece.count({ where: { importId } })).toBe(3);
  const file = (await keptFile(db, { id: importId, size: bytes.length }))!;
  expect(file.size).toBe(600_001);
  for (let time = 0; time < 2; time++) {
    const pieces: Uint8Array[] = [];
    for await (const piece of file.pieces()) pieces.push(piece);
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  }
});

test('a file that was let go is none', async () => {
  const importId = await id();
  await db.importPiece.deleteMany({ where: { importId } });
  expect(await keptFile(db, { id: importId, size: 20 })).toBeNull();
});

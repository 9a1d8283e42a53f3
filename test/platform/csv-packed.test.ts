import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openCsv } from '~/platform/csv';
import { packedFile } from '~/platform/csv-packed';
import { inMemory } from '~/platform/csv-source';

/** A ZIP as its first bytes and a size that no machine holds: nobody may look further. */
const zipBomb = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(64, 0xff)]);

test.each([
  ['a ZIP archive or an Excel workbook', zipBomb],
  ['a GZIP archive', gzipSync(Buffer.alloc(1_000_000))],
  ['an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
])('%s is refused by its first bytes, kindly', async (name, bytes) => {
  const problem = packedFile(bytes);
  expect(problem).toMatchObject({ fault: 'packed', reason: `This is ${name}, not a CSV file.` });
  expect(problem?.mend).toMatch(/^Unpack it/);
  expect(await openCsv(inMemory(bytes), { maxBytes: 1e6 })).toEqual({ ok: false, reason: problem });
});

test('a CSV file is no archive', () => {
  expect(packedFile(Buffer.from('PK,name\n1,Tessel\n'))).toBeNull();
  expect(packedFile(Buffer.from(''))).toBeNull();
});

import { expect, test } from 'vitest';
import { describeFile, unfitFile } from '~/domain/accounts/import-format';
import { suggestMapping } from '~/domain/accounts/mapping';
import { readCsv } from '~/platform/csv';

async function file(bytes: Buffer) {
  const read = await readCsv(bytes, { maxBytes: 1e6 });
  if (!read.ok) throw new Error(read.reason.reason);
  return read.value;
}

test('describes a file: first different values, odd words, formats and open questions', async () => {
  const csv = await file(
    Buffer.from('id;name;renewal date\n1;Fjærland;09/12/2026\n2;Fjærland;09/12/2026\n3;;\nx\n', 'latin1'),
  );
  const mapping = suggestMapping('ACCOUNTS', csv.header);
  const format = describeFile({ ...csv, bytes: 60 }, { kind: 'ACCOUNTS', mapping });
  expect(format).toMatchObject({
    encoding: 'windows-1252',
    separator: ';',
    bytes: 60,
    lines: 4,
    header: ['id', 'name', 'renewal date'],
    samples: [['1', '2', '3'], ['Fjærland'], ['09/12/2026']],
    oddWords: ['Fjærland'],
    questions: [{ column: 'renewal date', about: 'dates', example: '09/12/2026' }],
  });
  const chosen = { 'renewal date': { dates: 'dmy' as const } };
  expect(describeFile({ ...csv, bytes: 60 }, { kind: 'ACCOUNTS', mapping, chosen })).toMatchObject({
    questions: [],
    formats: { 'renewal date': { dates: 'dmy' } },
  });
});

test('a sample never ends in half a character', async () => {
  const csv = await file(Buffer.from(`id,name\n1,${'a'.repeat(59)}😀😀\n`));
  const { samples } = describeFile({ ...csv, bytes: 1 }, { kind: 'ACCOUNTS', mapping: {} });
  expect(samples[1]).toEqual([`${'a'.repeat(59)}😀`]);
});

test('refuses a file without lines and one with more columns than anybody can choose from', async () => {
  expect(unfitFile(await file(Buffer.from('id,name\n')))).toMatchObject({ fault: 'empty', line: 1 });
  const wide = Array.from({ length: 501 }, (_, index) => `c${index}`).join(',');
  expect(unfitFile(await file(Buffer.from(`${wide}\n1\n`)))?.reason).toBe('The file has 501 columns; 500 is the most.');
  expect(unfitFile(await file(Buffer.from('id,name\n1,A\n')))).toBeNull();
});

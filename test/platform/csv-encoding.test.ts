import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeCsv } from '~/platform/csv-encoding';
import type { CsvEncoding } from '~/platform/csv-encodings';
import { inMemory } from '~/platform/csv-source';

const TEXT = 'id,name\n1,Café Fjærland “K”\n2,Привет';
const bom = (...bytes: number[]) => Buffer.from(bytes);

/** What was found, with the whole text. */
async function decode(bytes: Uint8Array, chosen?: CsvEncoding) {
  const found = await decodeCsv(inMemory(bytes), chosen);
  if (!found.ok) return found;
  const { text, isBackslashed: _, ...value } = found.value;
  return { ok: true as const, value: { ...value, text: await joined(text()) } };
}

async function joined(pieces: AsyncIterable<string>) {
  let whole = '';
  for await (const piece of pieces) whole += piece;
  return whole;
}

describe('decodeCsv', () => {
  test.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8', Buffer.concat([bom(0xef, 0xbb, 0xbf), Buffer.from(TEXT)])],
    ['utf-16le', Buffer.concat([bom(0xff, 0xfe), iconv.encode(TEXT, 'utf-16le')])],
    ['utf-16be', Buffer.concat([bom(0xfe, 0xff), iconv.encode(TEXT, 'utf-16be')])],
  ])('reads %s, a byte order mark is no text', async (encoding, bytes) => {
    expect(await decode(bytes)).toEqual({ ok: true, value: { encoding, text: TEXT, broken: 0 } });
  });

  test('falls back to Windows-1252 and says so', async () => {
    const text = 'id,name\n1,Café – “Noir” €';
    expect(await decode(iconv.encode(text, 'windows-1252'))).toEqual({
      ok: true,
      value: { encoding: 'windows-1252', text, broken: 5 },
    });
  });

  test.each([
    ['windows-1250', 'id,name\n1,Dvořák'],
    ['windows-1251', 'id,name\n1,Привет'],
    ['macintosh', 'id,name\n1,Café'],
    ['shift_jis', 'id,name\n1,日本'],
  ] as const)('takes %s when somebody chose it', async (encoding, text) => {
    expect(await decode(iconv.encode(text, encoding), encoding)).toMatchObject({ value: { encoding, text } });
  });

  test('refuses a choice that leaves a character without a letter, and names the place', async () => {
    expect(await decode(Buffer.from('id,name\n1,Café\n', 'latin1'), 'utf-8')).toMatchObject({
      reason: { fault: 'encoding', line: 2, column: 'character 6', reason: expect.stringContaining('UTF-8') },
    });
  });

  test('reads a file that holds the sign of a lost letter alike when it is read again', async () => {
    for (const bytes of [
      Buffer.from('id,name\n1,Caf\ufffd\n'),
      iconv.encode('id\n\ufffd', 'utf-16le', { addBOM: true }),
    ]) {
      const first = await decode(bytes);
      expect(first.ok && (await decode(bytes, first.value.encoding))).toEqual(first);
    }
  });

  test('one stray byte does not turn a UTF-8 file into Windows-1252', async () => {
    const bytes = Buffer.concat([Buffer.from('id,name\n1,Café\n2,B'), bom(0xe9), Buffer.from('a\n')]);
    expect(await decode(bytes)).toMatchObject({
      ok: false,
      reason: { fault: 'encoding', line: 3, column: 'character 4' },
    });
  });

  test.each([
    ['a NUL', Buffer.from('a,b\nrow\0x\n'), { fault: 'nul', line: 2, column: 'character 4' }],
    ['UTF-32', bom(0x00, 0x00, 0xfe, 0xff, 0x00, 0x00, 0x00, 0x61), { fault: 'nul', line: 1 }],
    ['UTF-16 without a mark', iconv.encode('a,b', 'utf-16le'), { fault: 'nul', line: 1 }],
    ['half a UTF-16 letter', Buffer.concat([bom(0xff, 0xfe), Buffer.from('id,')]), { fault: 'encoding' }],
    ['a byte that is no letter', bom(0x61, 0x0a, 0x81), { fault: 'encoding', line: 2, column: 'character 1' }],
  ])('refuses %s and names the place', async (_, bytes, reason) => {
    expect(await decode(bytes)).toMatchObject({ ok: false, reason });
  });

  test('places and letters stay right where pieces of the file meet', async () => {
    const far = 'é\r\n'.repeat(40_000);
    expect(await decode(Buffer.from(far))).toMatchObject({ value: { text: far } });
    expect(await decode(Buffer.from(`${far}ab\0`))).toMatchObject({ reason: { line: 40_001, column: 'character 3' } });
    const long = 'x'.repeat(70_000);
    expect(await decode(Buffer.from(`${long}\0`))).toMatchObject({ reason: { line: 1, column: 'character 70001' } });
  });

  test.each([
    ['1,"say \\"hi\\" now"', true],
    ['1,"C:\\"', false],
    ['1,"C:\\",x', false],
    ['1,"C:\\\\"x', false],
    [`${'x'.repeat(65_534)}\\"hi`, true],
    [`${'x'.repeat(65_533)}\\"hi`, true],
    [`${'x'.repeat(65_534)}\\",hi`, false],
  ])('sees quote marks behind a backslash, pieces or not', async (text, isBackslashed) => {
    expect(await decodeCsv(inMemory(Buffer.from(text)))).toMatchObject({ value: { isBackslashed } });
  });
});

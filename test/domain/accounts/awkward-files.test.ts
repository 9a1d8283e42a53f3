import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lookAtFile } from '~/domain/accounts/import-format';
import { inMemory } from '~/platform/csv-source';
import { readCsv } from '~/platform/csv';

/** Reliability S9b: awkward files have the outcome that their corpus states, or one that is noted here. */

const FOLDER = 'test/fixtures/csv/rvl-corpus';
const LIMITS = { maxBytes: 1_000_000 };
const bytesOf = (name: string) => readFileSync(`${FOLDER}/${name}`);

const FAULTS: Record<string, string> = {
  E_DIALECT: 'separator',
  E_ENCODING: 'nul encoding',
  E_CSV_PARSE: 'quote',
  E_HEADERS: 'empty header',
};

type Stated = { name: string; expected: string; separator: string };

const stated: Stated[] = readFileSync(`${FOLDER}/README.md`, 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, name, expected, delimiter] = /^\| `([^`]+)` \| \w+ \| `?(\w+)`? \| (?:`([^`]+)`|n\/a)/.exec(line) ?? [];
    const separator = String(delimiter).replace('\\t', '\t').replace('0x01', '\x01').replace('0x1F', '\x1f');
    return name && expected ? [{ name, expected, separator }] : [];
  });

/** Where we differ: rvl compares two files with nobody to ask, and reads no UTF-16. */
const OURS: Record<string, string> = {
  'utf16le_bom.csv': 'UTF-16 is read; this one has nothing behind its mark',
  'duplicate_headers.csv': 'numbered, and none of the two is read until somebody chooses',
  'extra_fields_non_empty.csv': 'the line is reported, others would go in',
  'extra_trailing_nonempty.csv': 'the line is reported, others would go in',
  'wide_row_extra_non_empty.csv': 'the line is reported, others would go in',
  'control_byte_header.csv': 'read where somebody chose Control A',
};

test('the corpus is whole', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));
  expect(stated.map(({ name }) => name).sort()).toEqual(files.sort());
  expect(stated.length).toBeGreaterThanOrEqual(86);
});

describe('rvl corpus', () => {
  const plain = stated.filter(({ name }) => !(name in OURS));

  test.each(plain.filter(({ expected }) => expected === 'parse_ok'))('$name is read', async ({ name, separator }) => {
    expect(await readCsv(bytesOf(name), LIMITS)).toMatchObject({ ok: true, value: { separator, repeated: [] } });
  });

  test.each(plain.filter(({ expected }) => expected !== 'parse_ok'))('$name: $expected', async ({ name, expected }) => {
    const read = await readCsv(bytesOf(name), LIMITS);
    expect(read.ok ? 'read' : FAULTS[expected]!.split(' ')).toContain(read.ok ? '' : read.reason.fault);
    expect(read).toMatchObject({ reason: { reason: expect.stringMatching(/./), mend: expect.stringMatching(/./) } });
  });

  test('UTF-16 with nothing in it has no header', async () => {
    expect(await readCsv(bytesOf('utf16le_bom.csv'), LIMITS)).toMatchObject({ ok: false, reason: { fault: 'empty' } });
  });

  test.each(['extra_fields_non_empty.csv', 'extra_trailing_nonempty.csv', 'wide_row_extra_non_empty.csv'])(
    '%s: a line with too many fields is reported by its place, never read',
    async (name) => {
      const read = await readCsv(bytesOf(name), LIMITS);
      expect(read).toMatchObject({ ok: true, value: { ragged: [{ fault: 'ragged', line: 3 }] } });
      expect(read.ok && read.value.rows.every(({ cells }) => cells.length === read.value.header.length)).toBe(true);
    },
  );

  test('a short line is reported, never filled up: a line break in a field looks the same', async () => {
    const read = await readCsv(bytesOf('ragged_rows_short.csv'), LIMITS);
    expect(read).toMatchObject({ value: { rows: [{ cells: ['2', '20', 'ok'] }], ragged: [{ line: 2 }, { line: 4 }] } });
  });

  test('a header name twice is nothing that is read before somebody chooses', async () => {
    const look = await lookAtFile(inMemory(bytesOf('duplicate_headers.csv')), { kind: 'ACCOUNTS', ...LIMITS });
    expect(look).toMatchObject({ value: { mapping: {}, format: { repeated: ['name', 'name (2)'] } } });
  });

  test('Control A is a separator where somebody says so', async () => {
    expect(await readCsv(bytesOf('control_byte_header.csv'), LIMITS)).toMatchObject({ reason: { fault: 'separator' } });
    const read = await readCsv(bytesOf('control_byte_header.csv'), { ...LIMITS, separator: '\x01' });
    expect(read).toMatchObject({
      value: { header: ['id', 'value'], rows: [{ cells: ['A', '1'] }, { cells: ['B', '2'] }] },
    });
  });

  test('no file of the corpus throws, whatever kind it is taken for', async () => {
    for (const { name } of stated) {
      for (const kind of ['ACCOUNTS', 'USAGE', 'SURVEYS'] as const)
        await lookAtFile(inMemory(bytesOf(name)), { kind, ...LIMITS });
    }
  });
});

describe('csv-spectrum', () => {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('csv-spectrum'));
  test.each(readdirSync(`${folder}/csvs`).map((name) => name.replace('.csv', '')))('%s', async (name) => {
    const expected = [JSON.parse(readFileSync(`${folder}/json/${name}.json`, 'utf8')) as Line | Line[]].flat();
    const read = await readCsv(readFileSync(`${folder}/csvs/${name}.csv`), { ...LIMITS, separator: ',' });
    if (!read.ok) throw new Error(read.reason.reason);
    const { header, rows, ragged } = read.value;
    expect(ragged).toEqual([]);
    const lines = rows.map(({ cells }) =>
      Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])),
    );
    expect(lines.map(withoutTypo)).toEqual(expected.map(withoutTypo));
  });
});

type Line = Record<string, string>;
/** The phone number of one file is not the one of its JSON. */
const withoutTypo = ({ 'Contact Phone Number': _phone, ...line }: Line) => line;

import { expect, test } from 'vitest';
import { rejectedLines, wholeDifference } from '~/domain/accounts/import-report.server';
import { readCsv } from '~/platform/csv';
import { toCsv } from '~/platform/csv-write';
import { testDatabase } from '#test/support/database';
import { checkedCsv, importCsv } from '#test/support/imports';

const { db } = await testDatabase();

async function read(text: string) {
  const file = await readCsv(Buffer.from(text), { maxBytes: 1e7 });
  if (!file.ok) throw new Error(file.reason.reason);
  return { header: file.value.header, rows: file.value.rows.map(({ cells }) => cells) };
}

const LIVE = ['=1+1', '+1', '-1', '@SUM(A1)', "'=1", '=HYPERLINK("http://x.example","a")', '=a\nb', '-"5""'];
const names = ['id', 'name', 'industry', 'seats'] as const;
type Line = Record<(typeof names)[number], string>;
const csvOf = (lines: Line[]) =>
  toCsv<Line>(
    names.map((header) => ({ header, value: (line) => line[header] })),
    lines,
  );

/** Cells as a spreadsheet sees them, none of which may begin with a formula. */
const liveCells = (text: string) =>
  [...text.replace(/^\ufeff/, '').matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,\r\n"]*))/g)]
    .map(([, quoted, bare]) => quoted ?? bare ?? '')
    .filter((cell) => /^[=+\-@\t\r\0]/.test(cell));

test('S8: rejected lines come out stilled and read back equal', async () => {
  const lines = LIVE.map((text, index) => ({ id: `R-${index}`, name: text, industry: text, seats: 'many' }));
  const { importId, counts } = await checkedCsv(db, 'ACCOUNTS', { text: csvOf(lines) });
  expect(counts.rejected).toBe(LIVE.length);
  const text = await rejectedLines(db, importId);
  expect(liveCells(text)).toEqual([]);
  const { header, rows } = await read(text);
  expect(header).toEqual([...names, 'Import line', 'Import column', 'Import value', 'Import reason', 'Import mend']);
  expect(rows.map((cells) => cells.slice(0, 4))).toEqual(lines.map((line) => names.map((name) => line[name])));
});

test('S8: the whole difference comes out stilled and reads back equal', async () => {
  const lines = LIVE.map((text, index) => ({ id: `D-${index}`, name: text, industry: text, seats: '1' }));
  const { importId } = await checkedCsv(db, 'ACCOUNTS', { text: csvOf(lines) });
  const text = await wholeDifference(db, importId);
  expect(liveCells(text)).toEqual([]);
  const { header, rows } = await read(text);
  expect(header).toEqual(['Line', 'Outcome', 'Record', 'Field', 'Old', 'New', 'Reason']);
  const industries = rows.filter((cells) => cells[3] === 'Industry');
  expect(industries.map((cells) => [cells[2], cells[5]])).toEqual(LIVE.map((value) => [value, value]));
});

test('mended lines go in; the columns of the report are left out, also the second time', async () => {
  const first = await checkedCsv(db, 'ACCOUNTS', { text: 'id,name,seats\nM-1,Tessel,many\nM-2\n' });
  const report = await rejectedLines(db, first.importId);
  expect((await read(report)).rows.at(-1)).toEqual([
    '',
    '',
    '',
    '3',
    '',
    'M-2',
    'This line has 1 fields; the header has 3.',
    expect.stringMatching(/quotes/),
  ]);
  const again = await checkedCsv(db, 'ACCOUNTS', { text: report });
  expect((await read(await rejectedLines(db, again.importId))).header).toEqual((await read(report)).header);
  const mended = await importCsv(db, 'ACCOUNTS', { text: report.replace('many', '12') });
  expect(mended.counts).toMatchObject({ new: 1, rejected: 1 });
  expect(await db.account.findUnique({ where: { externalId: 'M-1' } })).toMatchObject({ name: 'Tessel', seats: 12 });
});

test('the difference says old and new, and why not', async () => {
  await importCsv(db, 'ACCOUNTS', { text: 'id,name,seats\nC-1,Tessel,1\nC-2,Same,1\n' });
  const { importId } = await checkedCsv(db, 'ACCOUNTS', {
    text: 'id,name,seats\nC-1,Tessel,2\nC-2,Same,1\nC-3,Bad,x\n',
  });
  expect((await read(await wholeDifference(db, importId))).rows).toEqual([
    ['2', 'changed', 'Tessel', 'Seats', '1', '2', ''],
    ['3', 'unchanged', 'Same', '', '', '', ''],
    [
      '4',
      'rejected',
      'Bad',
      'seats',
      '',
      'x',
      'Not a number. Empty would be fine. Leave it empty, or write it as 1234.56.',
    ],
  ]);
});

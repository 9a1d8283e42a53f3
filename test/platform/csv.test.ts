import { describe, expect, test } from 'vitest';
import { openCsv, readCsv } from '~/platform/csv';
import { inMemory } from '~/platform/csv-source';

const read = (text: string) => readCsv(Buffer.from(text), { maxBytes: 1_000_000 });
const rowsOf = async (text: string) => {
  const file = await read(text);
  if (!file.ok) throw new Error(file.reason.reason);
  return file.value.rows.map((row) => [row.line, ...row.cells]);
};

describe('readCsv', () => {
  test('says how it read the file', async () => {
    expect(await read('\ufeffid;name\r\n1;Café\r\n')).toEqual({
      ok: true,
      value: {
        encoding: 'utf-8',
        broken: 0,
        separator: ';',
        header: ['id', 'name'],
        repeated: [],
        rows: [{ line: 2, cells: ['1', 'Café'] }],
        ragged: [],
      },
    });
  });

  test.each([
    [
      'quoted line breaks',
      'id,note\n1,"a\nb"\n2,c\n',
      [
        [2, '1', 'a\nb'],
        [4, '2', 'c'],
      ],
    ],
    [
      'quoted CRLF',
      'id,note\r\n1,"a\r\nb"\r\n2,c\r\n',
      [
        [2, '1', 'a\r\nb'],
        [4, '2', 'c'],
      ],
    ],
    [
      'mixed line ends, none at the end',
      'id,value\r\n1,10\n2,20\r3,30',
      [
        [2, '1', '10'],
        [3, '2', '20'],
        [4, '3', '30'],
      ],
    ],
    [
      'empty lines anywhere',
      '\n  \nid,value\n\n1,10\n,\n \n2,20\n\n',
      [
        [5, '1', '10'],
        [8, '2', '20'],
      ],
    ],
    ['quotes after a backslash', 'id,note\n1,"say \\"hi\\" now"\n', [[2, '1', 'say "hi" now']]],
    ['a backslash before a doubled quote', 'id,note\n1,"C:\\""x"\n', [[2, '1', 'C:\\"x']]],
    ['a backslash at the end of a field', 'id,note\n1,"C:\\"\n', [[2, '1', 'C:\\']]],
    [
      'a quote mark inside a field that is not quoted',
      'id,value\n1,5" screen\n2,27"\n3,26\u00b05\'N"x\n',
      [
        [2, '1', '5" screen'],
        [3, '2', '27"'],
        [4, '3', '26\u00b05\'N"x'],
      ],
    ],
    ['a field that begins with a quote mark', 'id,value\n1,"""Big"" Mike"\n', [[2, '1', '"Big" Mike']]],
    ['quotes in quotes', 'id,note\n1,"say ""hi"""\n', [[2, '1', 'say "hi"']]],
    ['spaces around fields, not in quotes', 'id,note\n 1 , " a, b "\n', [[2, '1', ' a, b ']]],
    ['empty extra fields', 'id,value\n1,10,,\n', [[2, '1', '10']]],
    ["Excel's sep= line", 'sep=;\nid;value\n1;10\n', [[3, '1', '10']]],
    [
      'a stilled formula',
      "id,value\n1,'=1+1\n2,'quoted'\n",
      [
        [2, '1', '=1+1'],
        [3, '2', "'quoted'"],
      ],
    ],
    ['a header alone', 'id,value\n', []],
  ])('reads %s', async (_, text, rows) => expect(await rowsOf(text)).toEqual(rows));

  test('gives a column without a name one by its place', async () => {
    expect(await read(',value,\n1,2,3\n')).toMatchObject({ value: { header: ['Column 1', 'value', 'Column 3'] } });
  });

  test('reports a ragged line by its number and reads the others', async () => {
    const file = await read('id,name,seats\n1,A\n2,B,5\n3,C,5,extra\n');
    expect(file).toMatchObject({
      value: {
        rows: [{ line: 3 }],
        ragged: [
          { line: 2, fault: 'ragged' },
          { line: 4, value: '3 · C · 5 · extra' },
        ],
      },
    });
  });

  test.each([
    ['an empty file', '', { fault: 'empty' }],
    ['blank lines only', '\n \n\t\n', { fault: 'empty' }],
    ['sep= alone', 'sep=,\n', { fault: 'empty' }],
    ['sep= without an end', 'sep=,', { fault: 'empty' }],
    ['one column', 'only\n1\n', { fault: 'separator' }],
    ['a quote that never closes', 'id,value\n1,2\nA,"123\n4,5\n', { fault: 'quote', line: 3 }],
    ['text after a closing quote', 'id,value\nA,"12"x\n', { fault: 'quote', line: 2 }],
    [
      'text after a closing quote, further down',
      `id,value\n${'1,"""a"" b"\n'.repeat(3)}A,"12" x\n`,
      { fault: 'quote', line: 5 },
    ],
    ['NUL', 'id,value\n1,a\0b\n', { fault: 'nul', line: 2 }],
  ])('refuses %s', async (_, text, reason) => expect(await read(text)).toMatchObject({ ok: false, reason }));

  test('a header name twice gets a number, and is told', async () => {
    expect(await read('id,Name,name \n1,A,B\n')).toMatchObject({
      value: { header: ['id', 'Name', 'name (2)'], repeated: ['Name', 'name (2)'], rows: [{ cells: ['1', 'A', 'B'] }] },
    });
  });

  test('refuses a file above the limit before reading it', async () => {
    const file = await readCsv(Buffer.from('id,name\n1,A\n'), { maxBytes: 5 });
    expect(file).toMatchObject({ ok: false, reason: { fault: 'too-large' } });
  });

  test('a character on the border of two chunks stays whole', async () => {
    const long = '😀'.repeat(40_000);
    expect(await rowsOf(`id,name\n1,${long}\n12,${long}\n`)).toEqual([
      [2, '1', long],
      [3, '12', long],
    ]);
  });

  test('cells that begin with a quote mark are told apart across pieces', async () => {
    const good = `1,"""${'a'.repeat(50_000)}"" b"\n`;
    expect(await rowsOf(`id,name\n${good.repeat(9)}`)).toHaveLength(9);
    expect(await read(`id,name\n${good.repeat(9)}2,"${'b'.repeat(90_000)}"x\n`)).toMatchObject({
      reason: { line: 11 },
    });
  });

  test('a line that never ends is refused before it fills the memory', async () => {
    const long = `id,name\n1,"${'x\n'.repeat(600_000)}`;
    const file = await readCsv(Buffer.from(long), { maxBytes: 5e6 });
    expect(file).toMatchObject({ ok: false, reason: { fault: 'quote', line: 2 } });
  });

  test('a fault far below comes after the lines above it', async () => {
    const opened = await openCsv(inMemory(Buffer.from(`id,name\n${'1,A\n'.repeat(2000)}2,"B"x\n`)), { maxBytes: 1e6 });
    if (!opened.ok) throw new Error(opened.reason.reason);
    const slices = [];
    for await (const slice of opened.value.slices) slices.push(slice.ok ? slice.value.rows.length : slice.reason.line);
    expect(slices.at(-1)).toBe(2002);
    expect(slices.slice(0, -1).reduce((sum, rows) => sum! + rows!, 0)).toBeGreaterThan(1000);
  });

  test('gives way to other work between chunks', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const file = await readCsv(Buffer.from(`id,name\n${'1,some name or other\n'.repeat(50_000)}`), { maxBytes: 5e6 });
    clearInterval(timer);
    expect(file.ok && file.value.rows).toHaveLength(50_000);
    expect(turns).toBeGreaterThan(5);
  });
});

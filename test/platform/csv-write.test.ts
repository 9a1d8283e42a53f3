import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '~/platform/csv';
import { toCsv } from '~/platform/csv-write';

const START = fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '\n', '\0', "'", '"', ' ', ',', ';');
const text = fc.tuple(START, fc.string({ unit: 'grapheme' }), START).map((parts) => parts.join(''));

describe('toCsv', () => {
  test('reliability S8: every live cell is stilled and the file reads back equal, NUL aside', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 8 }), async (pairs) => {
        const rows = pairs.map(([name, note], index) => ({ id: `A-${index}`, name, note }));
        const csv = toCsv(
          [
            { header: 'id', value: (row) => row.id },
            { header: 'name', value: (row) => row.name },
            { header: '=note', value: (row) => row.note },
          ],
          rows,
        );
        const file = await readCsv(Buffer.from(csv), { maxBytes: 1e6 });
        if (!file.ok) throw new Error(file.reason.reason);
        expect(file.value.header).toEqual(['id', 'name', '=note']);
        expect(file.value.ragged).toEqual([]);
        expect(file.value.rows.map((row) => row.cells)).toEqual(
          rows.map((row) => [row.id, row.name, row.note].map((cell) => cell.replaceAll('\0', ''))),
        );
      }),
    );
  });

  test('text is stilled and quoted, a number stays a number, nothing is nothing', () => {
    const columns = [
      { header: 'name', value: (row: { name: string | null; seats: number }) => row.name },
      { header: 'seats', value: (row: { seats: number }) => row.seats },
    ];
    const rows = [
      { name: '=HYPERLINK("x")', seats: -5 },
      { name: '\0=1+1', seats: 0 },
      { name: null, seats: 1 },
    ];
    expect(toCsv(columns, rows)).toBe('\ufeffname,seats\r\n"\'=HYPERLINK(""x"")",-5\r\n\'=1+1,0\r\n,1\r\n');
  });
});

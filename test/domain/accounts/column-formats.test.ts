import { describe, expect, test } from 'vitest';
import { formatDetector, type ColumnFormats } from '~/domain/accounts/column-formats';
import type { CrmKind } from '~/domain/accounts/fields';
import type { Mapping } from '~/domain/accounts/mapping';

const header = ['id', 'renewal', 'arr', 'seats', 'note'];
const mapping = { id: 'externalId', renewal: 'renewalOn', arr: 'annualRevenue', seats: 'seats' };
const fileOf = (...cells: string[][]) => ({
  kind: 'ACCOUNTS' as const,
  header,
  mapping,
  rows: cells.map((it) => ({ cells: it })),
});

type File = { kind: CrmKind; header: string[]; mapping: Mapping; rows: { cells: string[] }[] };

function detectFormats({ rows, ...layout }: File, chosen?: ColumnFormats) {
  const detector = formatDetector(layout, chosen);
  for (const { cells } of rows) detector.add(cells);
  return detector.result();
}

describe('formatDetector', () => {
  test('reads each column by itself, over all lines', () => {
    const found = detectFormats(
      fileOf(['1', '09/12/2026', '186.000,00', '1.200', '1,5'], ['2', '31/03/2027', '74.500,00', '7', '']),
    );
    expect(found.formats).toEqual({
      renewal: { dates: 'dmy' },
      arr: { decimals: 'comma' },
      seats: { decimals: 'ask' },
    });
    expect(found.questions).toEqual([{ column: 'seats', about: 'decimals', example: '1.200' }]);
    expect(found.evidence.renewal).toEqual({
      style: 'dmy',
      only: { dmy: 1, mdy: 0 },
      either: 1,
      example: '09/12/2026',
    });
  });

  test('what a person chose ends the question and wins over what is found', () => {
    const chosen = { seats: { decimals: 'comma' as const }, renewal: { dates: 'mdy' as const } };
    const found = detectFormats(fileOf(['1', '31/03/2027', '', '1.200', '']), chosen);
    expect(found.questions).toEqual([]);
    expect(found.formats).toMatchObject({ seats: { decimals: 'comma' }, renewal: { dates: 'mdy' } });
  });

  test('a chosen “ask” answers nothing', () => {
    expect(
      detectFormats(fileOf(['1', '09/12/2026', '', '', '']), { renewal: { dates: 'ask' } }).questions,
    ).toHaveLength(1);
  });

  test.each([
    [['0.1', '1.0', '0'], 1],
    [['10.0', '100.0', '0'], 100],
    [['0.5%'], 100],
    [['', 'n/a'], 1],
  ])('probabilities %j run to %d', (values, scale) => {
    const rows = values.map((value) => ({ cells: [value] }));
    const file = { kind: 'DEALS' as const, header: ['p'], mapping: { p: 'probability' }, rows };
    expect(detectFormats(file).formats.p?.scale).toBe(scale);
  });

  test('owners: each name once, no more than two hundred', () => {
    const rows = Array.from({ length: 300 }, (_, index) => ({ cells: [`Person ${index % 250}`] }));
    const file = { kind: 'DEALS' as const, header: ['Owner'], mapping: { Owner: 'ownerEmail' } };
    const found = detectFormats({ ...file, rows: [{ cells: [' Lena  Fischer '] }, { cells: ['n/a'] }, ...rows] });
    expect(found.staff.Owner?.slice(0, 2)).toEqual(['Lena Fischer', 'Person 0']);
    expect(found.staff.Owner).toHaveLength(200);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOrderWeigher, readDate, type DateOrder } from '~/domain/accounts/date-format';

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const write = (day: string, order: DateOrder, sign: string) => {
  const [y, m, d] = day.split('-').map(Number);
  return (order === 'dmy' ? [d, m, y] : [m, d, y]).join(sign);
};

const orders = fc.constantFrom<DateOrder>('dmy', 'mdy');
const MONTH_NAMES = 'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'.split(' ');
const spelled = (day: string) => [Number(day.slice(8)), MONTH_NAMES[Number(day.slice(5, 7)) - 1]!, day.slice(0, 4)];

/** Ways in which exports write a day. */
const STYLES: ((day: string, order: DateOrder) => string)[] = [
  (day) => day,
  (day) => `${day}T23:59:59.000Z`,
  (day) => day.replaceAll('-', '/'),
  (day) => (day > '1975' ? String(Date.parse(day)) : day),
  (day) => spelled(day).join(' '),
  (day) => `${spelled(day)[1]} ${spelled(day)[0]}, ${spelled(day)[2]} 4:15 AM`,
  (day, order) => write(day, order, '/'),
  (day, order) => `${write(day, order, '.')} 10:00`,
];

function detectDateOrder(values: readonly string[]) {
  const { add, evidence } = dateOrderWeigher();
  values.forEach(add);
  return evidence();
}

describe('reliability S9b: no date is wrong in silence', () => {
  test('a column in one order reads as it was written, or not at all', () => {
    fc.assert(
      fc.property(
        fc.array(days),
        fc.constantFrom<DateOrder>('dmy', 'mdy'),
        fc.constantFrom('/', '.', '-'),
        (column, order, sign) => {
          const written = column.map((day) => write(day, order, sign));
          const { style } = detectDateOrder(written);
          expect([order, 'ask', null]).toContain(style);
          written.forEach((cell, index) => {
            const read = readDate(cell, style);
            if (read.ok) expect(read.value).toBe(column[index]);
            else expect(style).toBe('ask');
          });
        },
      ),
    );
  });

  test('a column in one order, with dates that say their order among them, reads as it was written, or not at all', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(days, fc.nat(STYLES.length - 1))), orders, (column, order) => {
        const written = column.map(([day, style]) => STYLES[style]!(day, order));
        const { style } = detectDateOrder(written);
        written.forEach((cell, index) => {
          const read = readDate(cell, style);
          if (read.ok) expect(read.value, cell).toBe(column[index]![0]);
          else expect(style, cell).toBe('ask');
        });
      }),
    );
  });

  test('a column that mixes both orders, and shows it, is never read by either', () => {
    fc.assert(
      fc.property(fc.array(days), (column) => {
        const both = ['31/03/2027', '03/31/2027', ...column.map((day) => write(day, 'dmy', '/'))];
        expect(detectDateOrder(both).style).toBe('ask');
        for (const [index, day] of column.entries()) {
          const read = readDate(both[index + 2]!, 'ask');
          if (read.ok) expect(read.value).toBe(day);
        }
      }),
    );
  });

  test('year first reads alike whatever the order of the column', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('dmy', 'mdy', 'ask', null), (day, order) => {
        expect(readDate(day, order)).toEqual({ ok: true, value: day });
      }),
    );
  });
});

describe('dateOrderWeigher', () => {
  test.each([
    [['09/12/2026', '31/03/2027'], 'dmy', { dmy: 1, mdy: 0 }, 1],
    [['09/12/2026', '3/31/2027'], 'mdy', { dmy: 0, mdy: 1 }, 1],
    [['31/03/2027', '03/31/2027'], 'ask', { dmy: 1, mdy: 1 }, 0],
    [['09/12/2026', '01/02/2026'], 'ask', { dmy: 0, mdy: 0 }, 2],
    [['2026-12-09', '1609459200000', '', 'n/a', '12/12/2026'], null, { dmy: 0, mdy: 0 }, 0],
  ])('%j → %s', (values, style, only, either) => {
    expect(detectDateOrder(values)).toEqual({ style, only, either, example: either ? '09/12/2026' : null });
  });
});

describe('readDate', () => {
  test.each([
    ['2019-12-04 12:48:22', null, '2019-12-04'],
    ['2020-12-30 3:15:52', null, '2020-12-30'],
    ['2006-06-15T20:47:07.000Z', null, '2006-06-15'],
    ['2027-03-31T23:30:00+02:00', null, '2027-03-31'],
    ['2027/3/1', null, '2027-03-01'],
    ['1609459200000', null, '2021-01-01'],
    ['946684800000', null, '2000-01-01'],
    ['9.12.2026', 'dmy', '2026-12-09'],
    ['3/31/2027 2:30 PM', 'mdy', '2027-03-31'],
    ['12/12/2026', 'ask', '2026-12-12'],
    ['29/02/2028', 'dmy', '2028-02-29'],
    ['5 Mar 2026', null, '2026-03-05'],
    ['05-MAR-2026', 'mdy', '2026-03-05'],
    ['Thu, 5th March 2026 14:30', 'dmy', '2026-03-05'],
    ['March 5, 2026', 'ask', '2026-03-05'],
    ['Sept. 12 2026, 2:30 PM', null, '2026-09-12'],
    ['May 1st, 2026', null, '2026-05-01'],
    ['2026-Dec-31', null, '2026-12-31'],
  ] as const)('%s (%s) → %s', (cell, order, value) => expect(readDate(cell, order)).toEqual({ ok: true, value }));

  test.each([
    ['31/02/2027', 'dmy', 'There is no 31 February in 2027.'],
    ['2027-02-29', null, 'There is no 29 February in 2027.'],
    ['03/31/2027', 'dmy', 'There is no month 31.'],
    ['09/12/2026', 'ask', 'The order of day and month is not clear.'],
    ['31/03/2027', 'ask', 'The order of day and month is not clear.'],
    ['09/12/2026', null, 'The order of day and month is not clear.'],
    ['31/03/27', 'dmy', 'The year has two digits only.'],
    ['0207-03-31', null, 'The year 207 cannot be right.'],
    ['4/5-2027', 'dmy', 'Not a date. Empty would be fine.'],
    ['45000', null, 'Not a date. Empty would be fine.'],
    ['1609459200', null, 'Not a date. Empty would be fine.'],
    ['31 Feb 2026', null, 'There is no 31 February in 2026.'],
    ['5 Mar 26', null, 'The year has two digits only.'],
    ['5-Mar-26', 'dmy', 'The year has two digits only.'],
    ['5 Maerz 2026', null, 'Not a date. Empty would be fine.'],
    ['Mar 2026', null, 'Not a date. Empty would be fine.'],
    ['5 Mar 2026', 'iso', 'Not a date. Empty would be fine.'],
    ['soon', null, 'Not a date. Empty would be fine.'],
  ] as const)('refuses %s (%s): %s', (cell, order, reason) =>
    expect(readDate(cell, order)).toMatchObject({ ok: false, reason: { reason, mend: expect.stringMatching(/./) } }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalMarkWeigher, readNumber, type DecimalMark } from '~/domain/accounts/number-format';

const LOCALE: Record<DecimalMark, string[]> = {
  point: ['en-GB', 'de-CH', 'en-US'],
  comma: ['de-DE', 'fr-FR', 'pl-PL'],
};
const amounts = fc.integer({ min: -1e11, max: 1e11 }).map((cents) => cents / 100);

function detectDecimalMark(values: readonly string[]) {
  const { add, evidence } = decimalMarkWeigher();
  values.forEach(add);
  return evidence();
}

describe('reliability S9b: no number is wrong in silence', () => {
  test('a column of one locale reads as it was written, or not at all', () => {
    fc.assert(
      fc.property(
        fc.array(amounts),
        fc.constantFrom<DecimalMark>('point', 'comma'),
        fc.nat(2),
        (column, mark, which) => {
          const locale = new Intl.NumberFormat(LOCALE[mark][which], { maximumFractionDigits: 2 });
          const written = column.map((amount) => locale.format(amount));
          const { style } = detectDecimalMark(written);
          expect([mark, 'ask', null]).toContain(style);
          written.forEach((cell, index) => {
            const read = readNumber(cell, style);
            if (read.ok) expect(Number(read.value.digits)).toBe(column[index]);
            else expect(style).toBe('ask');
          });
        },
      ),
    );
  });
});

describe('decimalMarkWeigher', () => {
  test.each([
    [['186.000,00', '74.500,00'], 'comma'],
    [['1,234', '12,345.67'], 'point'],
    [['1,234,567'], 'point'],
    [['1.234', '12,5'], 'comma'],
    [['0.125', '1,234'], 'point'],
    [['1,234', '5,678'], 'ask'],
    [['12.5', '12,5'], 'ask'],
    [['12', '-7', '1 234', '', 'n/a', 'many'], null],
  ])('%j → %s', (values, style) => expect(detectDecimalMark(values).style).toBe(style));
});

describe('readNumber', () => {
  test.each([
    ['140000.0', null, '140000.0', null],
    ['£172,000', 'point', '172000', 'GBP'],
    ['186.000,00 €', 'comma', '186000.00', 'EUR'],
    ['EUR 1 234,50', 'comma', '1234.50', 'EUR'],
    ['1234.5 USD', 'point', '1234.5', 'USD'],
    ["1'234.50", null, '1234.50', null],
    ['1\u202f234\u202f567,5', null, '1234567.5', null],
    ['$1,234.56', null, '1234.56', null],
    ['($7,890.00)', null, '-7890.00', null],
    ['-$12.34', null, '-12.34', null],
    ['$-12.34', null, '-12.34', null],
    ['−5', null, '-5', null],
    ['+10', null, '10', null],
    ['007', null, '7', null],
    ['-0', null, '0', null],
    ['.5', null, '0.5', null],
  ] as const)('%s (%s) → %s %s', (cell, mark, digits, currency) =>
    expect(readNumber(cell, mark)).toEqual({ ok: true, value: { digits, currency, isPercent: false } }),
  );

  test('knows a percentage', () =>
    expect(readNumber('3.5%', null)).toEqual({ ok: true, value: { digits: '3.5', currency: null, isPercent: true } }));

  test.each([
    ['1,234', null, 'This could be 1234 or 1.234.'],
    ['1.234', 'ask', 'This could be 1.234 or 1234.'],
    ['12,5', 'ask', 'Decimals follow a point on some lines and a comma on others.'],
    ['12,5', 'point', 'Not a number. Empty would be fine.'],
    ['1,23,4', 'point', 'Not a number. Empty would be fine.'],
    ['1.2E+05', null, 'The number is shortened.'],
    ['£50k', null, 'The number is shortened.'],
    ['1.5 Mio', null, 'The number is shortened.'],
    ['(-5)', null, 'Not a number. Empty would be fine.'],
    ['€5€', null, 'Not a number. Empty would be fine.'],
    ['n/a', null, 'Not a number. Empty would be fine.'],
    ['about 5', null, 'Not a number. Empty would be fine.'],
    ['٣', null, 'Not a number. Empty would be fine.'],
  ] as const)('refuses %s (%s): %s', (cell, mark, reason) =>
    expect(readNumber(cell, mark)).toMatchObject({ ok: false, reason: { reason, mend: expect.stringMatching(/./) } }),
  );
});

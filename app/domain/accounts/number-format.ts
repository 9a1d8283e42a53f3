// Numbers of CRM files: thousands, decimal comma, currency signs, percent. Reliability S9b: none wrong in silence.
import { ok, refuse } from '~/platform/result';
import { weigher, type CellResult } from './reading';

export type DecimalMark = 'point' | 'comma';
/** `digits` is a plain decimal such as `-1234.56`, kept as text so that no cent is lost on the way. */
export type ReadNumber = { digits: string; currency: string | null; isPercent: boolean };

const SIGNS: Record<string, string> = {
  '£': 'GBP',
  '€': 'EUR',
  '₹': 'INR',
  US$: 'USD',
  A$: 'AUD',
  C$: 'CAD',
  NZ$: 'NZD',
};
// “$”, “¥” and “kr” belong to several currencies: they are read past, never stored as one.
const CURRENCY = String.raw`(?:US\$|NZ\$|A\$|C\$|[£€₹$¥]|kr\.?|[A-Z]{3})`;
const SHAPE = new RegExp(
  String.raw`^(\()?([-+−])?(${CURRENCY})?\s*([-+−])?(\d[\d.,'’\s]*|\.\d+)\s*(${CURRENCY}|%)?(\))?$`,
);
const SHORTENED = /^\D{0,3}\d+(?:[.,]\d+)?\s*(?:e[-+]?\d+|k|m|b|mio|mn|bn)$/i;
const BODY: Record<DecimalMark, RegExp> = {
  point: /^(?:\d+|[1-9]\d{0,2}(?:([, '])\d{3})(?:\1\d{3})*)?(?:\.\d+)?$/,
  comma: /^(?:\d+|[1-9]\d{0,2}(?:([. '])\d{3})(?:\1\d{3})*)?(?:,\d+)?$/,
};
const MARK: Record<DecimalMark, string> = { point: '.', comma: ',' };

/** Whether a column writes decimals after a point or a comma. `1,234` alone could be either, so it asks. */
export const decimalMarkWeigher = () =>
  weigher<DecimalMark>(['point', 'comma'], (text, mark) => parse(text, mark)?.digits ?? null);

/**
 * A cell as a number with the currency that its sign or code names. Refused: words, shortened numbers (`1.2E+05`, `50k`),
 * and a number that reads differently with a decimal point and a decimal comma while none is chosen.
 */
export function readNumber(cell: string, mark: DecimalMark | 'ask' | null): CellResult<ReadNumber> {
  if (mark === 'point' || mark === 'comma') return asResult(parse(cell, mark), cell);
  const [point, comma] = [parse(cell, 'point'), parse(cell, 'comma')];
  if (point?.digits === comma?.digits) return asResult(point, cell);
  if (mark === null && !(point && comma)) return asResult(point ?? comma, cell);
  const reason =
    point && comma
      ? `This could be ${point.digits} or ${comma.digits}.`
      : 'Decimals follow a point on some lines and a comma on others.';
  return refuse({ reason, mend: 'Choose decimal point or decimal comma for this column' });
}

function asResult(number: ReadNumber | null, cell: string): CellResult<ReadNumber> {
  if (number) return ok(number);
  if (SHORTENED.test(cell.trim())) return refuse({ reason: 'The number is shortened.', mend: 'Write it in full' });
  return refuse({ reason: 'Not a number. Empty would be fine.', mend: 'Leave it empty, or write it as 1234.56' });
}

function parse(cell: string, mark: DecimalMark): ReadNumber | null {
  const shape = SHAPE.exec(cell.trim());
  if (!shape) return null;
  const [, open, sign1, before, sign2, written = '', after, close] = shape;
  const hasOneSign = [open, sign1, sign2].filter(Boolean).length <= 1;
  if (Boolean(open) !== Boolean(close) || !hasOneSign || (before && after)) return null;
  const body = written.trim().replace(/\s/g, ' ').replaceAll('’', "'");
  if (!BODY[mark].test(body)) return null;
  const [whole = '', decimals] = body.split(MARK[mark]);
  const digits = `${whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '') || '0'}${decimals ? `.${decimals}` : ''}`;
  const isNegative = Boolean(open) || [sign1, sign2].some((sign) => sign === '-' || sign === '−');
  const unit = before ?? after ?? '';
  const isZero = /^[0.]*$/.test(digits);
  return { digits: isNegative && !isZero ? `-${digits}` : digits, currency: currencyOf(unit), isPercent: unit === '%' };
}

const currencyOf = (unit: string) => SIGNS[unit] ?? (/^[A-Z]{3}$/.test(unit) ? unit : null);

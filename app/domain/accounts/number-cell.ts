// Cells of money, counts, scores and shares. What a number may be depends on the field; how it is written, on its column.
import { ok, refuse } from '~/platform/result';
import type { ColumnFormat } from './column-formats';
import { readNumber, type ReadNumber } from './number-format';
import type { CellResult } from './reading';

const MOST = 2_147_483_647;
const WHOLE_DIGITS = 12;

/** A money cell with the currency its sign or code names, if any. */
export function readMoney(text: string, format: ColumnFormat): CellResult<{ amount: string; currency: string | null }> {
  const number = readNumber(text, format.decimals ?? null);
  if (!number.ok) return number;
  const { digits, currency, isPercent } = number.value;
  if (isPercent) return fault('This is a percentage, not an amount.', 'Choose another column');
  if (digits.replace(/^-|\..*$/g, '').length > WHOLE_DIGITS)
    return fault('Larger than any amount can be.', 'Mend it in the CRM');
  return ok({ amount: Number(digits).toFixed(2), currency });
}

/** A whole number from 0 up. */
export const readWhole = (text: string, format: ColumnFormat): CellResult<number> =>
  mapNumber(text, format, ({ digits, isPercent, currency }) => {
    const value = Number(digits);
    if (!isPercent && !currency && Number.isInteger(value) && value >= 0 && value <= MOST) return ok(value);
    return fault('Not a whole number from 0 up.', 'Write it as 25, or leave it empty');
  });

/** A score from 0 to 10 with one decimal, as text. */
export const readScore = (text: string, format: ColumnFormat): CellResult<string> =>
  mapNumber(text, format, ({ digits, isPercent, currency }) => {
    const value = Number(digits);
    if (!isPercent && !currency && value >= 0 && value <= 10) return ok(value.toFixed(1));
    return fault('Not a score from 0 to 10.', 'Write it as 9, or leave it empty');
  });

/** A share from 0 to 1; the scale of its column says what 50 is. */
export const readShare = (text: string, format: ColumnFormat): CellResult<number> =>
  mapNumber(text, format, ({ digits, isPercent }) => {
    const value = Number(digits) / (isPercent ? 100 : (format.scale ?? 1));
    return value >= 0 && value <= 1 ? ok(value) : fault('Not between 0 and 100 %.', 'Mend it in the CRM');
  });

function mapNumber<T>(text: string, format: ColumnFormat, read: (number: ReadNumber) => CellResult<T>): CellResult<T> {
  const number = readNumber(text, format.decimals ?? null);
  return number.ok ? read(number.value) : number;
}

const fault = (reason: string, mend: string) => refuse({ reason, mend });

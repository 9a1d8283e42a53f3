// Dates of CRM files: ISO, year first, day or month first, English month names, and epoch milliseconds (HubSpot). Reliability S9b: none wrong in silence.
import { ok, refuse } from '~/platform/result';
import { weigher, type CellResult } from './reading';

export type DateOrder = 'dmy' | 'mdy';

const TIME = String.raw`(?:,?[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`);
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${TIME}$`);
const TWO_DIGIT_YEAR = /^(?:\d{1,2}([-/.])\d{1,2}\1|\d{1,2}[-/. ][a-z]{3,9}[-/. ])\d{2}$/i;
// “5 Mar 2026”, “Thu, 5th March 2026”, “March 5, 2026”, “2026-Mar-05”: the name says which part is the month.
const MONTH = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const WEEKDAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?`;
const [DAY, GAP, FULL_YEAR] = [String.raw`(\d{1,2})(?:st|nd|rd|th)?`, String.raw`[-/.,\s]{1,2}`, String.raw`(\d{4})`];
const named = (...parts: string[]) => new RegExp(`^${WEEKDAY}${parts.join(GAP)}${TIME}$`, 'i');
const [DAY_FIRST, MONTH_FIRST, NAMED_YEAR_FIRST] = [
  named(DAY, MONTH, FULL_YEAR),
  named(MONTH, DAY, FULL_YEAR),
  named(FULL_YEAR, MONTH, DAY),
];
const EPOCH_MS = /^\d{12,13}$/;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

/** In which order the day and the month of a column stand. Dates that say it themselves need no order. */
export const dateOrderWeigher = () =>
  weigher<DateOrder>(['dmy', 'mdy'], (text, order) => {
    const date = yearLast(text.trim(), order);
    return date?.ok ? date.value : null;
  });

/**
 * A cell as a calendar day `2027-03-31`. A time of day is dropped, the day stays as written; epoch milliseconds give the
 * UTC day. `iso` takes no other order, for callers who were told so. Refused: days that do not exist, two-digit years, years
 * outside 1900 to 2100, and a day and month in unclear order.
 */
export function readDate(cell: string, order: DateOrder | 'iso' | 'ask' | null): CellResult<string> {
  const text = cell.trim();
  const iso = YEAR_FIRST.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  if (EPOCH_MS.test(text)) return epochDay(Number(text));
  if (order === 'iso') return notADate(text);
  const spelled = monthNamed(text);
  if (spelled) return spelled;
  if (order === 'dmy' || order === 'mdy') return yearLast(text, order) ?? notADate(text);
  const [dmy, mdy] = [yearLast(text, 'dmy'), yearLast(text, 'mdy')];
  if (!dmy || !mdy) return notADate(text);
  if (dmy.ok && mdy.ok && dmy.value === mdy.value) return dmy;
  return refuse({
    reason: 'The order of day and month is not clear.',
    mend: 'Choose day/month or month/day for this column',
  });
}

function yearLast(text: string, order: DateOrder): CellResult<string> | null {
  const parts = YEAR_LAST.exec(text);
  if (!parts) return null;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  return order === 'dmy' ? day(Number(parts[4]), second, first) : day(Number(parts[4]), first, second);
}

function monthNamed(text: string): CellResult<string> | null {
  const [dmy, mdy, ymd] = [DAY_FIRST.exec(text), MONTH_FIRST.exec(text), NAMED_YEAR_FIRST.exec(text)];
  if (dmy) return day(Number(dmy[3]), monthNumber(dmy[2]!), Number(dmy[1]));
  if (mdy) return day(Number(mdy[3]), monthNumber(mdy[1]!), Number(mdy[2]));
  return ymd && day(Number(ymd[1]), monthNumber(ymd[2]!), Number(ymd[3]));
}

const monthNumber = (name: string) =>
  MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;

function epochDay(ms: number): CellResult<string> {
  const date = new Date(ms);
  return day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function day(year: number, month: number, dayOfMonth: number): CellResult<string> {
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return refuse({ reason: `The year ${year} cannot be right.`, mend: 'Mend it in the CRM' });
  const name = MONTHS[month - 1];
  if (!name)
    return refuse({ reason: `There is no month ${month}.`, mend: 'Mend it in the CRM, or choose the other order' });
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  if (date.getUTCDate() === dayOfMonth) return ok(date.toISOString().slice(0, 10));
  return refuse({ reason: `There is no ${dayOfMonth} ${name} in ${year}.`, mend: 'Mend it in the CRM' });
}

function notADate(text: string): CellResult<string> {
  if (TWO_DIGIT_YEAR.test(text))
    return refuse({ reason: 'The year has two digits only.', mend: 'Export dates with four-digit years' });
  return refuse({ reason: 'Not a date. Empty would be fine.', mend: 'Write it as 2027-03-31' });
}

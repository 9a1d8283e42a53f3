// One cell of a CRM file → a typed value, or why not. Reliability S9b: what cannot be read for sure is refused, not guessed.
import { canonicalEmail, EMAIL_FAULTS } from '~/platform/email-address';
import { ok, refuse } from '~/platform/result';
import type { ColumnFormat } from './column-formats';
import { readAttendanceKind, readDealType, readSurveyKind } from './crm-words';
import { readDate } from './date-format';
import { readDomain } from './email-domain';
import type { FieldType } from './field';
import { readNumber, type ReadNumber } from './number-format';
import { isNullWord, type CellResult } from './reading';
import { fullSalesforceId } from './salesforce-id';
import { readDomains, readList } from './several-values';

/**
 * Dates are days `2027-03-31`, money is text with two decimals and a score with one, as the database writes them; e-mail and
 * domain are canonical, probability is 0 to 1, domains and lists are sorted.
 */
export type CellValue = string | number | boolean | string[];

const LONGEST = 1000;
const MOST_SEATS = 2_147_483_647;
const WHOLE_DIGITS = 12;
const SHORTENED = /^\d(?:[.,]\d+)?E\+?\d+$/i;
const TRUE = new Set(['true', 'yes', 'y', 't', '1', 'x']);
const FALSE = new Set(['false', 'no', 'n', 'f', '0']);

/** Reads a cell as a field type; null when it says nothing. Money may bring its currency, so it is read by `readMoney`. */
export function readCell(type: FieldType, cell: string, format: ColumnFormat = {}): CellResult<CellValue | null> {
  const text = cell.trim();
  if (isEmpty(type, text)) return ok(null);
  if (text.includes('\ufffd')) return fault('A letter was lost before this file was made.', 'Mend it in the CRM');
  if (text.length > LONGEST) return fault('Longer than 1,000 characters.', 'Shorten it in the CRM');
  return READERS[type](text, format);
}

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

type Reader = (text: string, format: ColumnFormat) => CellResult<CellValue>;

const READERS: Record<FieldType, Reader> = {
  text: (text) => ok(text),
  name: (text) => ok(text),
  id: (text) => {
    const id = unshortened(text);
    return id.ok ? ok(fullSalesforceId(id.value)) : id;
  },
  phone: unshortened,
  email: (text) => {
    const email = canonicalEmail(text);
    if (email.ok) return email;
    return fault(
      `Not an e-mail address. ${EMAIL_FAULTS[email.reason]}`,
      'Export the real addresses, or leave it empty',
    );
  },
  domain: (text) => readDomain(text),
  domains: (text) => readDomains(text),
  list: (text) => readList(text),
  date: (text, format) => readDate(text, format.dates ?? null),
  money: (text, format) => {
    const money = readMoney(text, format);
    return money.ok ? ok(money.value.amount) : money;
  },
  integer: (text, format) => mapNumber(text, format, wholeNumber),
  score: (text, format) => mapNumber(text, format, score),
  percent: (text, format) => mapNumber(text, format, (number) => share(number, format.scale ?? 1)),
  currency: (text) =>
    /^[a-z]{3}$/i.test(text)
      ? ok(text.toUpperCase())
      : fault('Not a currency code.', 'Write three letters, such as EUR'),
  'yes-no': yesNo,
  'time-zone': timeZone,
  'deal-type': readDealType,
  'survey-kind': readSurveyKind,
  'attendance-kind': readAttendanceKind,
};

const fault = (reason: string, mend: string) => refuse({ reason, mend });

// A person may be called “Null”; the capitals alone are a database's.
function isEmpty(type: FieldType, text: string) {
  if (text === '' || text === '\\N' || text === '#N/A') return true;
  if (type === 'name') return false;
  return ['text', 'id', 'phone', 'email', 'domain', 'domains', 'list'].includes(type)
    ? text === 'NULL'
    : isNullWord(text);
}

function unshortened(text: string) {
  return SHORTENED.test(text)
    ? fault(
        'A spreadsheet shortened this number; the digits are lost.',
        'Export it again without opening it in a spreadsheet',
      )
    : ok(text);
}

function mapNumber(text: string, format: ColumnFormat, read: (number: ReadNumber) => CellResult<CellValue>) {
  const number = readNumber(text, format.decimals ?? null);
  return number.ok ? read(number.value) : number;
}

function wholeNumber({ digits, isPercent, currency }: ReadNumber): CellResult<number> {
  const value = Number(digits);
  if (isPercent || currency || !Number.isInteger(value) || value < 0 || value > MOST_SEATS) {
    return fault('Not a whole number from 0 up.', 'Write it as 25, or leave it empty');
  }
  return ok(value);
}

function score({ digits, isPercent, currency }: ReadNumber): CellResult<string> {
  const value = Number(digits);
  if (!isPercent && !currency && value >= 0 && value <= 10) return ok(value.toFixed(1));
  return fault('Not a score from 0 to 10.', 'Write it as 9, or leave it empty');
}

function share({ digits, isPercent }: ReadNumber, scale: 1 | 100): CellResult<number> {
  const value = Number(digits) / (isPercent ? 100 : scale);
  return value >= 0 && value <= 1 ? ok(value) : fault('Not between 0 and 100 %.', 'Mend it in the CRM');
}

function yesNo(text: string): CellResult<boolean> {
  const word = text.toLowerCase();
  if (TRUE.has(word)) return ok(true);
  return FALSE.has(word) ? ok(false) : fault('Neither yes nor no.', 'Write true or false');
}

// Asking for a zone takes as long as reading the rest of a line, and a file names few.
const zones = new Map<string, CellResult<string>>();

function timeZone(text: string): CellResult<string> {
  const known = zones.get(text) ?? findZone(text);
  if (zones.size < 1000) zones.set(text, known);
  return known;
}

function findZone(text: string): CellResult<string> {
  try {
    return ok(new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone);
  } catch {
    return fault('Not a time zone.', 'Write it as Europe/Berlin, or leave the column out');
  }
}

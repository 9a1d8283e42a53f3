// One cell of a CRM file → a typed value, or why not. Reliability S9b: what cannot be read for sure is refused, not guessed.
import { canonicalEmail, EMAIL_FAULTS } from '~/platform/email-address';
import { ok, refuse } from '~/platform/result';
import type { ColumnFormat } from './column-formats';
import { readAttendanceKind, readDealType, readSurveyKind } from './crm-words';
import { readDate } from './date-format';
import { readDomain } from './email-domain';
import type { FieldType } from './field';
import { readMoney, readScore, readShare, readWhole } from './number-cell';
import { isNullWord, type CellResult } from './reading';
import { fullSalesforceId } from './salesforce-id';
import { readDomains, readList } from './several-values';

/**
 * Dates are days `2027-03-31`, money is text with two decimals and a score with one, as the database writes them; e-mail and
 * domain are canonical, probability is 0 to 1, domains and lists are sorted.
 */
export type CellValue = string | number | boolean | string[];

const LONGEST = 1000;
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
  staff: (text) => (text.includes('@') ? READERS.email(text, {}) : ok(text.replace(/\s+/g, ' '))),
  domain: (text) => readDomain(text),
  domains: (text) => readDomains(text),
  list: (text) => readList(text),
  date: (text, format) => readDate(text, format.dates ?? null),
  money: (text, format) => {
    const money = readMoney(text, format);
    return money.ok ? ok(money.value.amount) : money;
  },
  integer: readWhole,
  score: readScore,
  percent: readShare,
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

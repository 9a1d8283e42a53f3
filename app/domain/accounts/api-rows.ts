// Rows of the API → a CSV file in our own field names, so that a call takes the same way as a file: one set of rules, one report.
import { z } from 'zod';
import { toCsv } from '~/platform/csv-write';
import type { ColumnFormat, ColumnFormats } from './column-formats';
import type { FieldType } from './field';
import { CRM_FIELDS, type CrmKind } from './fields';
import type { Mapping } from './mapping';

export const MOST_ROWS = 1000;
const LONGEST = 4000;
/** Keeps a row without any value a line of its own, and tells people who read the report which row it was. */
const ROW = 'row';

const text = z.string('Write text.').max(LONGEST, `At most ${LONGEST} characters.`);
const integer = z.int('Write it as text: a number beyond 9007199254740991 loses digits.');
const words = text.nullable();
const number = z.union([z.number(), text, z.null()], 'Write a number.');
const several = z.union([z.array(text).max(100), text, z.null()], 'Write a list of texts.');

/** What each type of field takes in JSON. What a text says is looked at row by row, as in a file. */
const TYPES: Record<FieldType, z.ZodType> = {
  id: z.union([text, integer, z.null()], 'Write text or a whole number.'),
  text: words,
  name: words,
  phone: words,
  email: words.meta({ description: 'An e-mail address' }),
  staff: words.meta({ description: 'An e-mail address, or a full name that only one staff member has' }),
  domain: words,
  domains: several,
  list: several,
  date: words.meta({ description: 'A day such as 2027-03-31; no other order of day and month is taken' }),
  integer: number,
  score: number,
  money: number.meta({ description: 'With a decimal point; a currency sign or code may stand beside it' }),
  percent: number.meta({ description: 'From 0 to 1, or text with a percent sign' }),
  currency: words.meta({ description: 'Three letters, such as EUR' }),
  'yes-no': z.union([z.boolean(), text, z.null()], 'Write true or false.'),
  'time-zone': words.meta({ description: 'Such as Europe/Berlin' }),
  'deal-type': words.meta({ description: 'new, upsell or renewal' }),
  'survey-kind': words.meta({ description: 'NPS or CSAT' }),
  'attendance-kind': words.meta({ description: 'webinar, user group, customer board, beta, training or event' }),
};

type RowValue = string | number | boolean | string[] | null | undefined;
export type ApiRow = Record<string, RowValue>;

/** One row of a kind: our field names, all of them optional here; null and empty text say nothing and change nothing. */
export function apiRow(kind: CrmKind): z.ZodType<ApiRow> {
  const fields = CRM_FIELDS[kind].map(({ name, label, type }) => {
    const value = TYPES[type];
    const description = [label, value.meta()?.description].filter(Boolean).join('. ');
    return [name, value.optional().meta({ description })];
  });
  return z.strictObject(
    Object.fromEntries(fields),
    'Write a row: an object of field names.',
  ) as unknown as z.ZodType<ApiRow>;
}

/** How each column of such a file is read: nothing is left to be found out or asked. */
const formatOf: Partial<Record<FieldType, ColumnFormat>> = {
  date: { dates: 'iso' },
  integer: { decimals: 'point' },
  score: { decimals: 'point' },
  money: { decimals: 'point' },
  percent: { decimals: 'point', scale: 1 },
};

/** The rows as a file with one column a field, in the order of the rows: row n is line n + 2 or, after line breaks, later. */
export function rowsAsFile(kind: CrmKind, rows: ApiRow[]): { csv: string; mapping: Mapping; chosen: ColumnFormats } {
  const fields = CRM_FIELDS[kind];
  const chosen = fields.map(({ name, type }) => [name, formatOf[type]] as const).filter(([, format]) => format);
  const columns = fields.map(({ name }) => ({ header: name, value: ({ row }: Numbered) => cell(row[name]) }));
  return {
    csv: toCsv<Numbered>(
      [{ header: ROW, value: ({ index }) => index }, ...columns],
      rows.map((row, index) => ({ row, index })),
    ),
    mapping: Object.fromEntries(fields.map(({ name }) => [name, name])),
    chosen: Object.fromEntries(chosen) as ColumnFormats,
  };
}

type Numbered = { row: ApiRow; index: number };

function cell(value: RowValue): string {
  if (value === null || value === undefined) return '';
  // The last semicolon says that semicolons part the list, so that a comma may stand in a value.
  return Array.isArray(value) ? value.map((one) => `${one};`).join('') : String(value);
}

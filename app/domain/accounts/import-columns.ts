// The mapping step in words: what each column holds, what it becomes, how it is read and why (product §5).
import { plural } from '~/ui/format';
import { readingOf } from './column-reading';
import { READ_AS } from './field';
import { CRM_FIELDS, CRM_KEYS, CRM_NEEDS, findField, KIND_WORDS, NEW_NEEDS, type CrmKind } from './fields';
import { columnNote, type Mapping } from './mapping';
import type { ImportFormat } from './schema';
import type { Staff } from './staff-named';

export type ColumnView = {
  index: number;
  column: string;
  samples: string[];
  field: string;
  tone: 'good' | 'warn' | 'idle';
  readAs: string;
  note: string;
  /** A column of dates or numbers whose reading can be chosen. `value` is empty while nobody has. */
  choice: {
    name: string;
    about: 'dates' | 'decimals';
    value: string;
    options: { value: string; label: string }[];
  } | null;
};

const STYLES = {
  dates: [
    { value: 'dmy', label: 'Day/month/year' },
    { value: 'mdy', label: 'Month/day/year' },
  ],
  decimals: [
    { value: 'point', label: 'Decimal point: 1,234.56' },
    { value: 'comma', label: 'Decimal comma: 1.234,56' },
  ],
};

/** What the fields of a kind are called in the mapping step. */
export const fieldOptions = (kind: CrmKind) =>
  CRM_FIELDS[kind].map(({ name, label }) => ({ value: name, label: `${label}${needed(kind, name)}` }));

function needed(kind: CrmKind, name: string): string {
  if (NEW_NEEDS[kind] === name) return ` (needed for new ${KIND_WORDS[kind].many})`;
  return CRM_NEEDS[kind].some(([only, ...others]) => only === name && others.length === 0) ? ' (needed)' : '';
}

/** What an empty cell of a stop does not do. */
const NO_END: Record<string, string> = {
  escalationSince: 'An empty cell ends no escalation: note “Escalation closed” at the account',
  churnNoticeOn: 'An empty cell takes no notice back: note “Notice withdrawn” at the account',
};

type Known = {
  format: ImportFormat;
  mapping: Mapping;
  staff: readonly Staff[];
  /** Column → lines that a dry run rejected because of it; without one, empty. */
  rejected: ReadonlyMap<string, number>;
};

/** Each column of a file under a mapping. */
export function columnViews(kind: CrmKind, { format, mapping, staff, rejected }: Known): ColumnView[] {
  return format.header.map((column, index) => {
    const name = Object.hasOwn(mapping, column) ? (mapping[column] ?? '') : '';
    const field = findField(kind, name);
    const view = { index, column, samples: format.samples[index] ?? [], field: name };
    if (!field)
      return { ...view, tone: 'idle', readAs: 'Left out', note: whyLeftOut(kind, format, column), choice: null };
    const reading = readingOf({ format, column, staff }, field);
    const choice = reading.about && {
      name: `${reading.about}-${index}`,
      about: reading.about,
      value: reading.style,
      options: STYLES[reading.about],
    };
    const isKey = CRM_KEYS[kind].includes(name);
    const readAs = isKey ? 'Key' : READ_AS[field.type];
    const lines = rejected.get(column) ?? 0;
    const note = [
      reading.note || (isKey ? 'A line is found again by it' : ''),
      NO_END[name] ?? '',
      lines > 0 ? `${plural(lines, 'line is', 'lines are')} rejected by it` : '',
    ];
    const tone = lines > 0 ? 'warn' : reading.tone;
    return { ...view, tone, readAs, note: note.filter(Boolean).join('. '), choice };
  });
}

function whyLeftOut(kind: CrmKind, { repeated }: ImportFormat, column: string): string {
  if (repeated.includes(column)) return 'Another column has the same name: choose the one you mean';
  return columnNote(kind, column) ?? '';
}

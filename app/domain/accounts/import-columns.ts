// The mapping step in words: what each column holds, what it becomes, how it is read and why (product §5).
import { plural } from '~/ui/format';
import type { ColumnFormat } from './column-formats';
import { READ_AS, type CrmField } from './field';
import { CRM_FIELDS, CRM_KEYS, CRM_NEEDS, findField, type CrmKind } from './fields';
import { columnNote, type Mapping } from './mapping';
import type { Evidence } from './reading';
import type { ImportFormat } from './schema';

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
  CRM_FIELDS[kind].map(({ name, label }) => ({
    value: name,
    label: CRM_NEEDS[kind].some(([only, ...others]) => only === name && others.length === 0)
      ? `${label} (needed)`
      : label,
  }));

/** Each column of a file under a mapping. */
export function columnViews(kind: CrmKind, format: ImportFormat, mapping: Mapping): ColumnView[] {
  return format.header.map((column, index) => {
    const name = Object.hasOwn(mapping, column) ? (mapping[column] ?? '') : '';
    const field = findField(kind, name);
    const view = { index, column, samples: format.samples[index] ?? [], field: name };
    if (!field)
      return { ...view, tone: 'idle', readAs: 'Left out', note: whyLeftOut(kind, format, column), choice: null };
    const reading = howRead(format, column, field);
    const choice = reading.about && {
      name: `${reading.about}-${index}`,
      about: reading.about,
      value: reading.style,
      options: STYLES[reading.about],
    };
    const isKey = CRM_KEYS[kind].includes(name);
    const { tone, note } = reading;
    const readAs = isKey ? 'Key' : READ_AS[field.type];
    return { ...view, tone, readAs, note: note || (isKey ? 'A line is found again by it' : ''), choice };
  });
}

function whyLeftOut(kind: CrmKind, { repeated }: ImportFormat, column: string): string {
  if (repeated.includes(column)) return 'Another column has the same name: choose the one you mean';
  return columnNote(kind, column) ?? '';
}

type Reading = { tone: 'good' | 'warn'; note: string; about: 'dates' | 'decimals' | null; style: string };
const plain: Reading = { tone: 'good', note: '', about: null, style: '' };

function howRead({ formats, evidence }: ImportFormat, column: string, { type }: CrmField): Reading {
  const found = evidence[column];
  const format: ColumnFormat = formats[column] ?? {};
  if (!found) return plain;
  const about = type === 'date' ? 'dates' : 'decimals';
  const share = type === 'percent' ? (format.scale === 100 ? 'From 0 to 100' : 'From 0 to 1') : '';
  const style = format[about];
  if (!style || style === 'iso')
    return { ...plain, note: share || (about === 'dates' ? 'The year stands first, or nothing is in doubt' : '') };
  const proof = proofOf(about, found as Evidence<string>);
  if (style === 'ask') return { tone: 'warn', note: proof, about, style: '' };
  return { tone: 'good', note: [share, proof].filter(Boolean).join('. '), about, style };
}

function proofOf(about: 'dates' | 'decimals', { style, only, either, example }: Evidence<string>): string {
  if (style === 'ask' && either > 0 && Object.values(only).every((count) => count === 0)) {
    return `“${example}” can be read in two ways: please choose`;
  }
  if (about === 'dates') {
    const said = `${plural(only.dmy ?? 0, 'date')} with the day first, ${plural(only.mdy ?? 0, 'date')} with the month first`;
    return style === 'ask' ? `${said}: please choose, the others are rejected` : said;
  }
  const said = `${plural(only.point ?? 0, 'value')} with a decimal point, ${only.comma ?? 0} with a decimal comma`;
  return style === 'ask' ? `${said}: please choose, the others are rejected` : said;
}

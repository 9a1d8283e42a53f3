// How a column of dates, numbers or owners is read, with the evidence that its values gave.
import { formatList, plural } from '~/ui/format';
import type { ColumnFormat } from './column-formats';
import type { CrmField } from './field';
import type { Evidence } from './reading';
import type { ImportFormat } from './schema';
import { matchStaff, type Staff } from './staff-named';

export type Reading = { tone: 'good' | 'warn'; note: string; about: 'dates' | 'decimals' | null; style: string };
const plain: Reading = { tone: 'good', note: '', about: null, style: '' };

/** How one column is read as `field`. `about` names what somebody may choose instead. */
export function readingOf(
  { format, column, staff }: { format: ImportFormat; column: string; staff: readonly Staff[] },
  field: CrmField,
): Reading {
  return field.type === 'staff' ? whoIsKnown(format, column, staff) : howRead(format, column, field);
}

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

const MOST_NAMED = 3;

/** “7 of 9 names match staff”, and which do not: lines with those are rejected until somebody mends them. */
function whoIsKnown({ staff: named }: ImportFormat, column: string, staff: readonly Staff[]): Reading {
  const names = named?.[column] ?? [];
  if (names.length === 0) return plain;
  const { matched, unknown, shared } = matchStaff(names, staff);
  const notes = [`${matched} of ${plural(names.length, 'name matches', 'names match')} staff`];
  if (unknown.length > 0) notes.push(`Nobody here: ${quoted(unknown)}`);
  if (shared.length > 0) notes.push(`More than one has the name: ${quoted(shared)}`);
  return { ...plain, tone: notes.length > 1 ? 'warn' : 'good', note: notes.join('. ') };
}

function quoted(names: string[]): string {
  const first = names.slice(0, MOST_NAMED).map((name) => `“${name}”`);
  const others = names.length - first.length;
  return formatList(others > 0 ? [...first, plural(others, 'other')] : first);
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

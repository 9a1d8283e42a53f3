// How each mapped column of dates or numbers is read, found from all its values, and what must be asked before anything is read.
import { readCell } from './cell';
import { dateOrderWeigher, type DateOrder } from './date-format';
import type { FieldType } from './field';
import type { CrmKind } from './fields';
import { mappedColumns, type Mapping } from './mapping';
import { decimalMarkWeigher, readNumber, type DecimalMark } from './number-format';
import type { Evidence, Weigher } from './reading';

/** How one column is read. `scale` is for percent columns: 1 when they run from 0 to 1, 100 when from 0 to 100. */
export type ColumnFormat = {
  dates?: DateOrder | 'iso' | 'ask' | null;
  decimals?: DecimalMark | 'ask' | null;
  scale?: 1 | 100;
};
/** Column name → format. Kept with the import, so that the dry run and the import read alike. */
export type ColumnFormats = Record<string, ColumnFormat>;
/** A column that can be read in two ways: somebody must choose before the dry run. */
export type FormatQuestion = { column: string; about: 'dates' | 'decimals'; example: string };
/** Why a column is read as it is, for the mapping step. */
export type ColumnEvidence = Record<string, Evidence<DateOrder> | Evidence<DecimalMark>>;

/** The different names of columns that name staff, the first two hundred of each. */
export type NamedStaff = Record<string, string[]>;

export type FoundFormats = {
  formats: ColumnFormats;
  evidence: ColumnEvidence;
  questions: FormatQuestion[];
  staff: NamedStaff;
};
export type FormatDetector = { add: (cells: string[]) => void; result: () => FoundFormats };

type Watched = { index: number; column: string } & (
  | { about: 'dates'; weigher: Weigher<DateOrder>; scale: null }
  | { about: 'decimals'; weigher: Weigher<DecimalMark>; scale: { isHundred: boolean } | null }
);

const MOST_NAMES = 200;
const NUMBERS: FieldType[] = ['money', 'integer', 'percent', 'score'];

/**
 * Looks at the values of the mapped columns, line by line, so that a large file can be read in slices. `chosen` formats win
 * over what is found, and end the question.
 */
export function formatDetector(
  layout: { kind: CrmKind; mapping: Mapping; header: string[] },
  chosen: ColumnFormats = {},
): FormatDetector {
  const columns = mappedColumns(layout.kind, layout.mapping, layout.header);
  const watched = columns.flatMap(({ index, column, field }) => watch({ index, column }, field.type));
  const staff = columns
    .filter(({ field }) => field.type === 'staff')
    .map(({ index, column }) => ({ index, column, names: new Set<string>() }));
  return {
    add: (cells) => {
      for (const { index, weigher, scale } of watched) {
        const cell = cells[index] ?? '';
        weigher.add(cell);
        if (scale && !scale.isHundred) scale.isHundred = isPercent(cell);
      }
      for (const { index, names } of staff) addName(names, cells[index] ?? '');
    },
    result: () => {
      const named = staff.map(({ column, names }) => [column, [...names]]);
      const found: FoundFormats = { formats: {}, evidence: {}, questions: [], staff: Object.fromEntries(named) };
      for (const column of watched) note(found, column, chosen[column.column] ?? {});
      return found;
    },
  };
}

function watch(column: { index: number; column: string }, type: FieldType): Watched[] {
  if (type === 'date') return [{ ...column, about: 'dates', weigher: dateOrderWeigher(), scale: null }];
  if (!NUMBERS.includes(type)) return [];
  const scale = type === 'percent' ? { isHundred: false } : null;
  return [{ ...column, about: 'decimals', weigher: decimalMarkWeigher(), scale }];
}

function note(found: FoundFormats, { column, about, weigher, scale }: Watched, chosen: ColumnFormat) {
  const evidence = weigher.evidence();
  const isChosen = chosen[about] && chosen[about] !== 'ask';
  found.formats[column] = {
    [about]: isChosen ? chosen[about] : evidence.style,
    ...(scale && { scale: chosen.scale ?? (scale.isHundred ? 100 : 1) }),
  };
  found.evidence[column] = evidence;
  if (!isChosen && evidence.style === 'ask') found.questions.push({ column, about, example: evidence.example ?? '' });
}

function addName(names: Set<string>, cell: string) {
  const name = names.size < MOST_NAMES ? readCell('staff', cell) : null;
  if (name?.ok && name.value !== null) names.add(String(name.value));
}

function isPercent(text: string) {
  const number = readNumber(text, null);
  return number.ok && (number.value.isPercent || Number(number.value.digits) > 1);
}

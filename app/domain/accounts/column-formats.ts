// How each mapped column of dates or numbers is read, found from all its values, and what must be asked before anything is read.
import { detectDateOrder, type DateOrder } from './date-format';
import type { CrmKind } from './fields';
import { mappedColumns, type Mapping } from './mapping';
import { detectDecimalMark, readNumber, type DecimalMark } from './number-format';
import type { Evidence } from './reading';

/** How one column is read. `scale` is for percent columns: 1 when they run from 0 to 1, 100 when from 0 to 100. */
export type ColumnFormat = { dates?: DateOrder | 'ask' | null; decimals?: DecimalMark | 'ask' | null; scale?: 1 | 100 };
/** Column name → format. Kept with the import, so that the dry run and the import read alike. */
export type ColumnFormats = Record<string, ColumnFormat>;
/** A column that can be read in two ways: somebody must choose before the dry run. */
export type FormatQuestion = { column: string; about: 'dates' | 'decimals'; example: string };
/** Why a column is read as it is, for the mapping step. */
export type ColumnEvidence = Record<string, Evidence<DateOrder> | Evidence<DecimalMark>>;

type Found = { formats: ColumnFormats; evidence: ColumnEvidence; questions: FormatQuestion[] };

/** Looks at all values of the mapped columns. `chosen` formats win over what is found, and end the question. */
export function detectFormats(
  file: { kind: CrmKind; mapping: Mapping; header: string[]; rows: { cells: string[] }[] },
  chosen: ColumnFormats = {},
): Found {
  const found: Found = { formats: {}, evidence: {}, questions: [] };
  for (const { index, column, field } of mappedColumns(file.kind, file.mapping, file.header)) {
    const values = file.rows.map((row) => row.cells[index] ?? '');
    if (field.type === 'date') note(found, column, 'dates', detectDateOrder(values), chosen[column]?.dates);
    if (field.type === 'money' || field.type === 'integer' || field.type === 'percent') {
      note(found, column, 'decimals', detectDecimalMark(values), chosen[column]?.decimals);
    }
    if (field.type === 'percent')
      found.formats[column] = { ...found.formats[column], scale: chosen[column]?.scale ?? scaleOf(values) };
  }
  return found;
}

function note<About extends 'dates' | 'decimals'>(
  found: Found,
  column: string,
  about: About,
  evidence: Evidence<DateOrder> | Evidence<DecimalMark>,
  chosen: ColumnFormat[About] | undefined,
) {
  const isChosen = chosen && chosen !== 'ask';
  found.formats[column] = { [about]: isChosen ? chosen : evidence.style };
  found.evidence[column] = evidence;
  if (!isChosen && evidence.style === 'ask') found.questions.push({ column, about, example: evidence.example ?? '' });
}

function scaleOf(values: string[]): 1 | 100 {
  const isPercent = (text: string) => {
    const number = readNumber(text, null);
    return number.ok && (number.value.isPercent || Number(number.value.digits) > 1);
  };
  return values.some(isPercent) ? 100 : 1;
}

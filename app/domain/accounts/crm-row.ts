// CRM row → values of a record (product §5). An empty cell says nothing and changes nothing.
import { ok, refuse, type Result } from '~/platform/result';
import { readCell, type CellValue } from './cell';
import type { ColumnFormat, ColumnFormats } from './column-formats';
import type { CrmField } from './field';
import type { CrmKind } from './fields';
import { mappedColumns, type Mapping } from './mapping';
import { readMoney } from './number-cell';
import { shown } from './row-reason';
import { settleRow } from './whole-row';

/** Why a line is rejected: the column as the file names it, the cell, the reason and what the person can do. */
export type RowReason = { column: string; value: string; reason: string; mend: string };
/** Field name → value, only where the file says something. */
export type CrmValues = Record<string, CellValue>;
export type CrmLayout = { kind: CrmKind; header: string[]; mapping: Mapping; formats: ColumnFormats };
export type RowReader = (cells: string[]) => Result<CrmValues, RowReason[]>;

/**
 * A reader for the lines of one file. It gives the fields that the file says something about, or all reasons why the line
 * is rejected: cells that cannot be read, a missing name or key, a record that is deleted in the CRM.
 */
export function rowReader(layout: CrmLayout): RowReader {
  const columns = mappedColumns(layout.kind, layout.mapping, layout.header);
  const columnOf = (...names: string[]) => columns.find(({ field }) => names.includes(field.name))?.column ?? '';
  const money = columns.find(({ field }) => field.type === 'money'); // each kind has one at most
  return (cells) => {
    const values: CrmValues = {};
    const reasons: RowReason[] = [];
    for (const { index, column, field } of columns) {
      const cell = cells[index] ?? '';
      const fault = readInto(values, field, cell, layout.formats[column]);
      if (fault) reasons.push({ column, value: shown(cell), ...fault });
    }
    const fault = money && settleCurrency(values, cells[money.index] ?? '', layout.formats[money.column]);
    if (fault) reasons.push({ column: money.column, value: shown(cells[money.index] ?? ''), ...fault });
    if (reasons.length === 0) reasons.push(...settleRow(layout.kind, values, columnOf));
    return reasons.length > 0 ? refuse(reasons) : ok(values);
  };
}

function readInto(values: CrmValues, field: CrmField, cell: string, format: ColumnFormat = {}) {
  const value = readCell(field.type, cell, format);
  if (!value.ok) return value.reason;
  if (value.value === null) return null;
  values[field.name] = value.value;
  return null;
}

// “£172,000” says its currency; a currency column that says another one means that one of the two is wrong.
function settleCurrency(values: CrmValues, cell: string, format: ColumnFormat = {}) {
  const read = readMoney(cell, format);
  if (!read.ok || !read.value.currency) return null;
  const said = (values.currency ??= read.value.currency);
  if (said === read.value.currency) return null;
  return {
    reason: `This is in ${read.value.currency}, the line says ${String(said)}.`,
    mend: 'Mend the currency in the CRM',
  };
}

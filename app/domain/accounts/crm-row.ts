// CRM row → account, contact or deal, or every reason why not (product §5). An empty cell says nothing and changes nothing.
import { ok, refuse, type Result } from '~/platform/result';
import { readCell, readMoney, type CellValue } from './cell';
import type { ColumnFormat, ColumnFormats } from './column-formats';
import { dealStatus, type DealFacts } from './deal-status';
import type { CrmField } from './field';
import { CRM_KEYS, type CrmKind } from './fields';
import { mappedColumns, type Mapping } from './mapping';

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
    if (reasons.length === 0) reasons.push(...assemble(layout.kind, values, columnOf));
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

type ColumnOf = (...names: string[]) => string;

function assemble(kind: CrmKind, values: CrmValues, columnOf: ColumnOf): RowReason[] {
  const isDeleted = take(values, 'isDeleted');
  if (isDeleted)
    return [reason(columnOf('isDeleted'), String(isDeleted), 'Deleted in the CRM.', 'Nothing: it is not imported')];
  if (kind === 'CONTACTS') nameFromParts(values);
  const reasons = kind === 'DEALS' ? closeDeal(values, columnOf) : [];
  return [...reasons, ...missing(kind, values, columnOf)];
}

function nameFromParts(values: CrmValues) {
  const parts = [take(values, 'firstName'), take(values, 'lastName')].filter(Boolean).join(' ');
  if (!values.name && parts) values.name = parts;
}

function closeDeal(values: CrmValues, columnOf: ColumnOf): RowReason[] {
  const closeDate = take(values, 'closeDate');
  const facts = {
    ...values,
    isClosed: take(values, 'isClosed'),
    isWon: take(values, 'isWon'),
    probability: take(values, 'probability'),
  };
  const status = dealStatus(facts as DealFacts);
  const said = String(take(values, 'status') ?? '');
  if (!status.ok) {
    const value = said || String(values.stage ?? facts.isWon ?? facts.isClosed ?? '');
    return [{ column: columnOf('status', 'stage', 'isWon', 'isClosed'), value, ...status.reason }];
  }
  if (status.value) values.status = status.value;
  const field = status.value === 'WON' || status.value === 'LOST' ? 'closedOn' : 'expectedCloseOn';
  if (closeDate && !values[field]) values[field] = closeDate;
  return [];
}

function missing(kind: CrmKind, values: CrmValues, columnOf: ColumnOf): RowReason[] {
  const reasons: RowReason[] = [];
  if (!values.name)
    reasons.push(reason(columnOf('name', 'firstName', 'lastName'), '', 'There is no name.', 'Give it one in the CRM'));
  if (!CRM_KEYS[kind].some((key) => values[key])) {
    reasons.push(
      reason(columnOf(...CRM_KEYS[kind]), '', 'Nothing here finds the record again.', 'Give it an id in the CRM'),
    );
  }
  return reasons;
}

function take(values: CrmValues, name: string): CellValue | undefined {
  const value = values[name];
  delete values[name];
  return value;
}

const reason = (column: string, value: string, why: string, mend: string): RowReason => ({
  column,
  value: shown(value),
  reason: why,
  mend,
});
const shown = (value: string) => (value.length > 200 ? `${value.slice(0, 200)}…` : value);

// What an import would change (product §5). A field that the file leaves empty keeps its stored value: CRM exports are full of gaps.
import type { CellValue } from './cell';
import type { CrmValues } from './crm-row';

/**
 * As the file would write it: days, money with two decimals. A list where the file has one value (the domains by which a line
 * may name its account) counts as equal when it holds the value.
 */
export type StoredValue = CellValue | null;
export type FieldChange = { field: string; from: CellValue | null; to: CellValue };
export type Difference = { outcome: 'NEW' | 'CHANGED' | 'UNCHANGED'; changes: FieldChange[] };

/** Lists that only grow: an account keeps the domains that a file does not name. */
const GROWING = new Set(['domain']);

/** Compares what is stored (null: nothing) with what the file says. A new record has no changes: all of it is new. */
export function difference(stored: Record<string, StoredValue> | null, incoming: CrmValues): Difference {
  if (!stored) return { outcome: 'NEW', changes: [] };
  const changes = Object.entries(incoming).flatMap(([field, to]) => {
    const from = emptyAsNull(stored[field] ?? null);
    return isEqual(field, from, to) ? [] : [{ field, from, to }];
  });
  return { outcome: changes.length > 0 ? 'CHANGED' : 'UNCHANGED', changes };
}

/** Whether a stored value already says what the file says. */
export function isEqual(field: string, from: StoredValue, to: CellValue): boolean {
  if (!Array.isArray(from)) return from === to;
  if (!Array.isArray(to)) return from.includes(String(to));
  const holdsAll = to.every((value) => from.includes(value));
  return holdsAll && (GROWING.has(field) || from.every((value) => to.includes(value)));
}

const emptyAsNull = (value: StoredValue) => (Array.isArray(value) && value.length === 0 ? null : value);

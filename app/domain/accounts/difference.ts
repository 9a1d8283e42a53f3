// What an import would change (product §5). A field that the file leaves empty keeps its stored value: CRM exports are full of gaps.
import type { CellValue } from './cell';
import type { CrmValues } from './crm-row';

/** As the file would write it: days, money with two decimals. A list (an account's domains) counts as equal when it holds the value. */
export type StoredValue = CellValue | string[] | null;
export type FieldChange = { field: string; from: CellValue | null; to: CellValue };
export type Difference = { outcome: 'NEW' | 'CHANGED' | 'UNCHANGED'; changes: FieldChange[] };

/** Compares what is stored (null: nothing) with what the file says. A new record has no changes: all of it is new. */
export function difference(stored: Record<string, StoredValue> | null, incoming: CrmValues): Difference {
  if (!stored) return { outcome: 'NEW', changes: [] };
  const changes = Object.entries(incoming).flatMap(([field, to]) => {
    const from = stored[field] ?? null;
    if (Array.isArray(from)) return from.includes(String(to)) ? [] : [{ field, from: from.join(', ') || null, to }];
    return from === to ? [] : [{ field, from, to }];
  });
  return { outcome: changes.length > 0 ? 'CHANGED' : 'UNCHANGED', changes };
}

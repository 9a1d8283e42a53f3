// A mapping under a name, offered again for a file with the same columns.
import type { ColumnFormats } from './column-formats';
import { checkMapping, type Mapping } from './mapping';
import type { CrmKind } from './fields';

export type SavedMapping = { id: string; kind: CrmKind; name: string; mapping: Mapping; formats: ColumnFormats };

/** The saved mappings that a header can use: it has all their columns. The one that reads most columns comes first. */
export const fittingMappings = (saved: SavedMapping[], kind: CrmKind, header: string[]): SavedMapping[] =>
  saved
    .filter(({ mapping }) => Object.keys(mapping).every((column) => header.includes(column)))
    .filter(({ mapping }) => checkMapping(kind, mapping, header).length === 0)
    .sort(
      (a, b) => Object.keys(b.mapping).length - Object.keys(a.mapping).length || a.name.localeCompare(b.name, 'en'),
    );

/** A mapping without the columns that are left out, so that two can be compared and one be kept. */
export const usedColumns = (mapping: Mapping): Mapping =>
  Object.fromEntries(Object.entries(mapping).filter(([, field]) => field));

/** Whether two mappings read the same columns as the same fields. */
export function isSameMapping(one: Mapping, other: Mapping): boolean {
  const [a, b] = [usedColumns(one), usedColumns(other)];
  return Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((column) => a[column] === b[column]);
}

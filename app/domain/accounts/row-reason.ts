// Small things that the readers of a line share.
import type { CellValue } from './cell';
import type { CrmValues } from './crm-row';

/** The column that holds the first of these fields, or nothing. */
export type ColumnOf = (...fields: string[]) => string;

const LONGEST = 200;

/** A cell as it fits a table. */
export const shown = (value: string) => (value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);

/** Takes a field out that only helps to read others. */
export function take(values: CrmValues, name: string): CellValue | undefined {
  const value = values[name];
  delete values[name];
  return value;
}

// What a person chose in the mapping step: columns stand in the form by their place, because their names can be anything.
import type { ColumnFormats } from './column-formats';
import type { Mapping } from './mapping';

/** The mapping and the formats of a posted form. What is not said, or not known, is left out. */
export function readChoices(
  form: Record<string, unknown>,
  header: string[],
): { mapping: Mapping; chosen: ColumnFormats } {
  const mapping: Mapping = {};
  const chosen: ColumnFormats = {};
  for (const [index, column] of header.entries()) {
    const [field, dates, decimals] = [form[`field-${index}`], form[`dates-${index}`], form[`decimals-${index}`]];
    if (typeof field === 'string' && field) mapping[column] = field;
    if (dates === 'dmy' || dates === 'mdy') chosen[column] = { ...chosen[column], dates };
    if (decimals === 'point' || decimals === 'comma') chosen[column] = { ...chosen[column], decimals };
  }
  return { mapping, chosen };
}

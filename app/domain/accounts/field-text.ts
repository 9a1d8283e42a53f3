// A value of an import as people read it: days, money with its currency, yes and no.
import { dateFromDay } from '~/platform/time';
import { formatCount, formatDate, formatMoney } from '~/ui/format';
import type { CellValue } from './cell';
import { findField, type CrmKind } from './fields';

/** How an empty value reads. */
export const NOTHING = 'nothing';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** “9 Dec 2026”, “£186,000”, “Yes”; “nothing” for an empty value. `currency` is the line's, where it is known. */
export function fieldText(
  { kind, field, currency }: { kind: CrmKind; field: string; currency?: CellValue },
  value: CellValue | null,
): string {
  if (Array.isArray(value)) return value.join(', ') || NOTHING;
  if (value === null || value === '') return NOTHING;
  const type = findField(kind, field)?.type;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (type === 'date' && DAY.test(String(value))) return formatDate(dateFromDay(String(value)), 'UTC');
  if (type === 'money') return moneyText(Number(value), currency);
  return typeof value === 'number' ? formatCount(value) : value;
}

const moneyText = (amount: number, currency?: CellValue) =>
  typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? formatMoney(amount, currency) : formatCount(amount);

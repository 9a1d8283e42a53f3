// What one condition of a segment asks, and whether a fact meets it. `conditionSql` in segment-where.server.ts says the
// same to the database.
import { dayField } from '~/platform/day-field';
import { addTime, dateFromDay, days, dayIn } from '~/platform/time';
import { z } from 'zod';
import { type FieldName, fieldNames, fieldOf, operators } from './segment-fields';

const field = z.enum(fieldNames, 'Choose what to look at');
const values = z
  .array(z.string().trim().min(1).max(200))
  .min(1, 'Choose or write at least one')
  .max(50, 'At most 50 in one condition');
const number = z.number('Write a number').min(-1_000_000_000_000, 'Too small').max(1_000_000_000_000, 'Too large');
const dayCount = z.int('Write a whole number of days').min(0, 'At least 0 days').max(3660, 'At most 3,660 days');

/** One thing asked of one field; numbers of `within…` and `longer-ago` are days. */
export const Condition = z
  .discriminatedUnion('op', [
    z.strictObject({ field, op: z.enum(['is', 'is-not', 'contains']), values }),
    z.strictObject({ field, op: z.enum(['at-least', 'at-most']), number }),
    z.strictObject({ field, op: z.enum(['within-last', 'within-next', 'longer-ago']), number: dayCount }),
    z.strictObject({ field, op: z.enum(['from', 'until']), date: dayField('Write a day') }),
    z.strictObject({ field, op: z.enum(['yes', 'no']) }),
    z.strictObject({ field, op: z.literal('happened-within'), values, number: dayCount }),
  ])
  .refine(({ field: name, op }) => op in operators[fieldOf(name).kind], {
    path: ['op'],
    message: 'This cannot be asked of it',
  });
export type Condition = z.infer<typeof Condition>;

/** Values by field as `listSegmentFacts` reads them; days are midnight UTC; null: not known. */
export type Dated = { key: string; on: Date };
export type FactValue = string | number | boolean | Date | readonly string[] | readonly Dated[] | null;
export type SegmentFacts = Record<FieldName, FactValue>;

/** What is not known meets no condition, except that it is not one of some values. */
export function isMet(value: FactValue, condition: Condition, now: Date): boolean {
  switch (condition.op) {
    case 'is':
      return isOneOf(value, condition.values);
    case 'is-not':
      return !isOneOf(value, condition.values);
    case 'contains':
      return typeof value === 'string' && condition.values.some((word) => holds(value, word));
    case 'at-least':
      return typeof value === 'number' && value >= condition.number;
    case 'at-most':
      return typeof value === 'number' && value <= condition.number;
    case 'yes':
      return value === true;
    case 'no':
      return value === false;
    case 'happened-within':
      return (
        isDatedList(value) &&
        value.some(({ key, on }) => condition.values.includes(key) && isBetween(on, -condition.number, 0, now))
      );
    default:
      return value instanceof Date && isOn(value, condition, now);
  }
}

function isOn(day: Date, condition: Condition, now: Date): boolean {
  switch (condition.op) {
    case 'within-last':
      return isBetween(day, -condition.number, 0, now);
    case 'within-next':
      return isBetween(day, 0, condition.number, now);
    case 'longer-ago':
      return day < addTime(today(now), -days(condition.number));
    case 'from':
      return day >= dateFromDay(condition.date);
    case 'until':
      return day <= dateFromDay(condition.date);
    default:
      return false;
  }
}

const today = (now: Date) => dateFromDay(dayIn('UTC', now));
const isBetween = (day: Date, from: number, to: number, now: Date) =>
  day >= addTime(today(now), days(from)) && day <= addTime(today(now), days(to));
const holds = (text: string, word: string) => text.toLowerCase().includes(word.toLowerCase());
const isDatedList = (value: FactValue): value is readonly Dated[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object');

function isOneOf(value: FactValue, asked: readonly string[]): boolean {
  if (typeof value === 'string') return asked.includes(value);
  return Array.isArray(value) && value.some((one) => asked.includes(one as string));
}

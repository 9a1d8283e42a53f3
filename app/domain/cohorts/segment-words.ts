// A segment in words: each condition as part of a sentence, and what is known of somebody beside it.
import { dateFromDay, dayText } from '~/platform/time';
import { formatCount, plural } from '~/ui/format';
import type { SegmentRule } from './segment';
import type { Condition, FactValue } from './segment-condition';
import { type FieldName, fieldOf } from './segment-fields';

/** Names for values that are codes or ids: an owner, a cohort, a rung. */
export type NameValue = (field: FieldName, value: string) => string;

export const asWritten: NameValue = (_, value) => value;

/** A whole rule as sentences, for staff. */
export function segmentWords(rule: SegmentRule, nameValue: NameValue = asWritten): string[] {
  const { include, exclude } = rule;
  const any = include.match === 'any' && include.conditions.length > 1 ? ['Any one of these is enough:'] : [];
  const included = include.conditions.map((one) => `${conditionWords(one, nameValue)}.`);
  const excluded = exclude.conditions.map((one) => `Never: ${conditionWords(one, nameValue)}.`);
  return [...(included.length ? [...any, ...included] : ['Everybody.']), ...excluded];
}

/** One condition as words without a full stop: "Seats at least 50". */
export function conditionWords(condition: Condition, nameValue: NameValue = asWritten): string {
  const { label } = fieldOf(condition.field);
  const list = 'values' in condition ? condition.values.map((one) => nameValue(condition.field, one)).join(' or ') : '';
  switch (condition.op) {
    case 'is':
    case 'contains':
      return `${label} ${condition.op} ${list}`;
    case 'is-not':
      return `${label} is not ${list}`;
    case 'at-least':
    case 'at-most':
      return `${label} ${condition.op.replace('-', ' ')} ${formatCount(condition.number)}`;
    case 'within-last':
      return `${label} within the last ${dayCountWords(condition.number)}`;
    case 'within-next':
      return `${label} within the next ${dayCountWords(condition.number)}`;
    case 'longer-ago':
      return `${label} more than ${dayCountWords(condition.number)} ago`;
    case 'from':
      return `${label} on or after ${dayText(dateFromDay(condition.date))}`;
    case 'until':
      return `${label} on or before ${dayText(dateFromDay(condition.date))}`;
    case 'happened-within':
      return `${label} within the last ${dayCountWords(condition.number)}: ${list}`;
    default:
      return `${label} is ${condition.op}`;
  }
}

const dayCountWords = (count: number) => plural(count, 'day');

/** What is known of a field, to stand behind a condition: "it is Retail". */
export function factWords(value: FactValue, name: FieldName, nameValue: NameValue): string {
  if (value === null || value === '') return 'not known';
  if (typeof value === 'boolean') return value ? 'it is yes' : 'it is no';
  if (typeof value === 'number') return `it is ${formatCount(value)}`;
  if (value instanceof Date) return `it is ${dayText(value)}`;
  if (typeof value === 'string') return `it is ${nameValue(name, value)}`;
  const items = value.map((one) =>
    typeof one === 'string' ? nameValue(name, one) : `${nameValue(name, one.key)} on ${dayText(one.on)}`,
  );
  return items.length ? `it has ${items.slice(0, 8).join(', ')}` : 'there is none';
}

import { expect, it } from 'vitest';
import { SegmentRule } from '~/domain/cohorts/segment';
import type { Condition, FactValue } from '~/domain/cohorts/segment-condition';
import type { FieldName } from '~/domain/cohorts/segment-fields';
import { asWritten, conditionWords, factWords, segmentWords } from '~/domain/cohorts/segment-words';

it.each<[Condition, string]>([
  [{ field: 'industry', op: 'is', values: ['Retail', 'Food'] }, 'Industry is Retail or Food'],
  [{ field: 'industry', op: 'is-not', values: ['Retail'] }, 'Industry is not Retail'],
  [{ field: 'title', op: 'contains', values: ['head'] }, 'Title contains head'],
  [{ field: 'annualRevenue', op: 'at-least', number: 20000 }, 'Annual revenue at least 20,000'],
  [{ field: 'seats', op: 'at-most', number: 9 }, 'Seats at most 9'],
  [{ field: 'renewalOn', op: 'within-next', number: 60 }, 'Renewal within the next 60 days'],
  [{ field: 'joinedOn', op: 'within-last', number: 1 }, 'Joined within the last 1 day'],
  [{ field: 'joinedOn', op: 'longer-ago', number: 90 }, 'Joined more than 90 days ago'],
  [{ field: 'joinedOn', op: 'from', date: '2026-03-01' }, 'Joined on or after 1 March 2026'],
  [{ field: 'joinedOn', op: 'until', date: '2026-03-01' }, 'Joined on or before 1 March 2026'],
  [{ field: 'isAdvocate', op: 'no' }, 'Advocate is no'],
  [
    { field: 'moments', op: 'happened-within', values: ['16'], number: 30 },
    'Moment happened within the last 30 days: renewed',
  ],
])('says %j', (condition, words) => {
  expect(conditionWords(condition, (field, value) => (field === 'moments' ? 'renewed' : value))).toBe(words);
});

it.each<[FieldName, FactValue, string]>([
  ['industry', null, 'not known'],
  ['industry', 'Retail', 'it is Retail'],
  ['seats', 1200, 'it is 1,200'],
  ['renewalOn', new Date('2026-12-11'), 'it is 11 December 2026'],
  ['isAdvocate', false, 'it is no'],
  ['products', ['Dock', 'Forecast'], 'it has Dock, Forecast'],
  ['products', [], 'there is none'],
  ['moments', [{ key: '16', on: new Date('2026-11-17') }], 'it has 16 on 17 November 2026'],
])('says what is known of %s: %j', (field, value, words) => {
  expect(factWords(value, field, asWritten)).toBe(words);
});

it('says a whole rule, exclusions as never', () => {
  const industry = { field: 'industry', op: 'is', values: ['Retail'] };
  const seats = { field: 'seats', op: 'at-least', number: 5 };
  const rule = SegmentRule.parse({
    include: { match: 'any', conditions: [industry, seats] },
    exclude: { conditions: [{ field: 'hasLeft', op: 'yes' }] },
  });
  expect(segmentWords(rule)).toEqual([
    'Any one of these is enough:',
    'Industry is Retail.',
    'Seats at least 5.',
    'Never: Left the account is yes.',
  ]);
  expect(segmentWords(SegmentRule.parse({}))).toEqual(['Everybody.']);
});

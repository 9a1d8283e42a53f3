import { expect, it } from 'vitest';
import { Hours } from '~/domain/meetings/availability';
import { type ProductAdvocateFacts, suggestProductAdvocates } from '~/domain/meetings/suggest-product-advocates';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';

const person = (name: string, fields: Partial<ProductAdvocateFacts> = {}): ProductAdvocateFacts => ({
  personId: name,
  name,
  topics: [],
  industries: [],
  languages: [],
  weeklyCap: 5,
  hours: Hours.parse({}),
  load: 0,
  isInDeal: false,
  ...fields,
});
const need = { topics: ['Spreadsheets'], industry: 'Food', language: 'de', neededBy: addTime(NOW, days(9)) };
const names = (people: ProductAdvocateFacts[]) => suggestProductAdvocates(people, need, NOW).map(({ name }) => name);

it('the free come first, then those who fit, then the lighter week; nobody is left out', () => {
  const people = [
    person('Full', { load: 5, topics: ['spreadsheets'] }),
    person('Plain'),
    person('Busy', { topics: ['spreadsheets'], load: 3 }),
    person('Fits', { topics: ['spreadsheets'] }),
    person('Knows the deal', { isInDeal: true, load: 4 }),
    person('Speaks English', { topics: ['spreadsheets'], languages: ['en'] }),
  ];
  const expected = ['Knows the deal', 'Fits', 'Busy', 'Plain', 'Speaks English', 'Full'];
  expect(names(people)).toEqual(expected);
  expect(names([...people].reverse())).toEqual(expected);
});

it('says for and against each', () => {
  const [one] = suggestProductAdvocates(
    [person('Tom', { topics: ['spreadsheets'], industries: ['food'], load: 5 })],
    need,
    NOW,
  );
  expect(one).toMatchObject({
    isFree: false,
    isFull: true,
    load: '5 of 5 calls this week',
    why: ['Knows Spreadsheets', 'Knows Food'],
    whyNot: ['This week is full'],
  });
});

it('somebody without hours before the day is not free', () => {
  const monday = person('Mondays', { hours: Hours.parse({ days: ['monday'] }) });
  // NOW is a Thursday.
  const soon = { ...need, neededBy: addTime(NOW, days(1)) };
  expect(suggestProductAdvocates([monday], soon, NOW)[0]?.isFree).toBe(false);
  expect(suggestProductAdvocates([monday], need, NOW)[0]?.isFree).toBe(true);
});

import { expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { daysText, ordinal, placesText } from '~/domain/opportunities/card-text';

const day = (text: string | null) => text && new Date(`${text}T00:00:00Z`);
const facts = (fields: object) => ({ places: 3, taken: 0, waiting: 0, claimBy: null, handInBy: null, ...fields });

it.each([
  [{ places: null, taken: 40 }, 'No limit on places', false],
  [{ taken: 1 }, '2 of 3 places left', false],
  [{ taken: 2 }, '1 of 3 places left', true],
  [{ places: 1 }, '1 of 1 place left', false],
  [{ taken: 3, waiting: 2 }, '3 of 3 taken. Waiting list open, you would be third', false],
])('%j: %s', (fields, text, isSoon) => {
  expect(placesText(facts(fields))).toEqual({ text, isSoon });
});

it.each([
  [null, null, null, false],
  ['2026-12-04', null, 'Claim by 4 December', false],
  ['2026-12-04', '2027-01-30', 'Claim by 4 December, hand in by 30 January 2027', false],
  [null, '2026-11-25', 'Hand in by 25 November', true],
])('claim by %s, hand in by %s: %s', (claimBy, handInBy, text, isSoon) => {
  const dates = { claimBy: day(claimBy), handInBy: day(handInBy) };
  expect(daysText(facts(dates), NOW)).toEqual(text && { text, isSoon });
});

it.each([
  [1, 'first'],
  [9, 'ninth'],
  [10, '10th'],
  [11, '11th'],
  [21, '21st'],
  [22, '22nd'],
  [103, '103rd'],
])('%i is the %s', (n, word) => {
  expect(ordinal(n)).toBe(word);
});

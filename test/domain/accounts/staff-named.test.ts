import { expect, test } from 'vitest';
import { matchStaff, staffNamed } from '~/domain/accounts/staff-named';

const staff = [
  { id: 'per_l', email: 'lena@northbeam.example', name: 'Léna Fischer' },
  { id: 'per_1', email: 'a.kim@northbeam.example', name: 'Ari Kim' },
  { id: 'per_2', email: 'kim.a@northbeam.example', name: 'Ari Kim' },
];

test.each([
  ['lena@northbeam.example', ['per_l']],
  ['LENA@northbeam.example', ['per_l']],
  ['léna  fischer ', ['per_l']],
  ['Le\u0301na Fischer', ['per_l']],
  ['Lena Fischer', []],
  ['Fischer, Léna', []],
  ['Léna', []],
  ['Ari Kim', ['per_1', 'per_2']],
])('%j means %j', (said, ids) => {
  expect(staffNamed(said, staff).map(({ id }) => id)).toEqual(ids);
});

test('counts the names of a column, and names those that nobody or several have', () => {
  expect(matchStaff(['Léna Fischer', 'Ari Kim', 'Jo Weyl', 'a.kim@northbeam.example'], staff)).toEqual({
    matched: 2,
    unknown: ['Jo Weyl'],
    shared: ['Ari Kim'],
  });
});

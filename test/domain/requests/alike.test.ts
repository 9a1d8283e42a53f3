import { expect, it } from 'vitest';
import { alike } from '~/domain/requests/alike';

it.each([
  [' Food ', 'food', true],
  ['Food', 'Rail', false],
  ['', '', false],
  [null, null, false],
  ['Food', undefined, false],
])('%s and %s', (a, b, expected) => {
  expect(alike(a, b)).toBe(expected);
});

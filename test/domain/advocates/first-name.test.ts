import { expect, it } from 'vitest';
import { firstNameOf } from '~/domain/advocates/first-name';

it.each([
  ['Maren Okafor', 'Maren'],
  ['  Maren  Okafor ', 'Maren'],
  ['Prince', 'Prince'],
])('%j is addressed as %s', (name, first) => {
  expect(firstNameOf(name)).toBe(first);
});

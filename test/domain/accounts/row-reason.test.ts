import { expect, test } from 'vitest';
import { shown, take } from '~/domain/accounts/row-reason';

test('a long cell is cut to what fits a table', () => {
  expect(shown('x'.repeat(200))).toHaveLength(200);
  expect(shown('x'.repeat(5000))).toBe(`${'x'.repeat(200)}…`);
});

test('a field that was taken out is gone', () => {
  const values = { isWon: true, name: 'Expansion' };
  expect(take(values, 'isWon')).toBe(true);
  expect(values).toEqual({ name: 'Expansion' });
  expect(take(values, 'isWon')).toBeUndefined();
});

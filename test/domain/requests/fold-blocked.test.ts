import { expect, it } from 'vitest';
import { foldBlocked } from '~/domain/requests/fold-blocked';

const blocked = (...codes: ('cap' | 'resting' | 'paused')[]) => codes.map((code, n) => ({ n, blocks: [{ code }] }));
const times = (count: number, code: 'cap' | 'resting' | 'paused') => Array.from({ length: count }, () => code);

it('leaves five of each reason open, in their order, and says what is folded', () => {
  const people = blocked('paused', ...times(7, 'resting'), ...times(6, 'cap'));
  const { open, folded, summary } = foldBlocked(people);
  expect(open.map(({ n }) => n)).toEqual([0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 12]);
  expect(folded.map(({ n }) => n)).toEqual([6, 7, 13]);
  expect(summary).toBe('3 more: 2 resting, 1 at their own cap');
});

it('folds nobody of a short list', () => {
  expect(foldBlocked(blocked('cap', 'resting', 'cap'))).toMatchObject({ folded: [], open: [{}, {}, {}] });
});

import { expect, it } from 'vitest';
import { gridSentence } from '~/domain/accounts/grid-sentence';

const none = { accounts: 0, stopped: 0 };
const grid = (
  accounts: number,
  stopped: number | null,
  more: { total?: number; lookedAt?: number; needed?: number } = {},
) =>
  gridSentence({
    total: 142,
    lookedAt: 142,
    needed: 2,
    cells: { ASK_NOW: { accounts, stopped }, ACTIVATE: none, LIGHT_FAVOURS: none, LEAVE_ALONE: none },
    ...more,
  });

it.each([
  [grid(23, 5), '142 accounts. 23 fit and have two or more signals; 5 of those are stopped, so 18 may be asked now.'],
  [grid(2, 1), '142 accounts. 2 fit and have two or more signals; 1 of those is stopped, so 1 may be asked now.'],
  [
    grid(23, 0),
    '142 accounts. 23 fit and have two or more signals; none of those is stopped, so all may be asked now.',
  ],
  [grid(3, 3), '142 accounts. 3 fit and have two or more signals; all of those are stopped.'],
  [grid(1, 0), '142 accounts. 1 fits and has two or more signals; it may be asked now.'],
  [grid(1, 1), '142 accounts. 1 fits and has two or more signals; it is stopped.'],
  [
    grid(23, null),
    '142 accounts. 23 fit and have two or more signals; who of them was stopped is not kept by the day.',
  ],
  [grid(0, 0, { needed: 12 }), '142 accounts. None fits and has 12 or more signals now.'],
  [
    grid(0, 0, { total: 1, lookedAt: 0 }),
    '1 account. None fits and has two or more signals now. 1 was not looked at yet.',
  ],
  [grid(0, 0, { total: 0, lookedAt: 0 }), '0 accounts.'],
])('%s', (said, expected) => {
  expect(said).toBe(expected);
});

import { expect, it } from 'vitest';
import { PLAYS } from '~/domain/signals/reading';
import { GridCell } from '~/generated/prisma/enums';

it('has a play for every cell of the grid, none of them a review', () => {
  const plays = Object.values(GridCell).map((cell) => PLAYS[cell]);
  expect(plays.map(({ name }) => name)).toEqual(['Ask now', 'Activate', 'Light favours', 'Leave alone']);
  expect(plays.filter(({ play }) => /review/i.test(play))).toEqual([]);
});

import { expect, it } from 'vitest';
import { dueOn, isStale, shelfWords } from '~/domain/assets/shelf-life';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const shelf = (confirmedOn: string | null, shelfMonths: number) => ({
  confirmedOn: confirmedOn ? day(confirmedOn) : null,
  createdAt: new Date('2025-01-31T15:00:00Z'),
  shelfMonths,
});

it.each([
  ['2026-01-15', 12, '2027-01-15'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-12-01', 1, '2027-01-01'],
  [null, 1, '2025-02-28'],
])('confirmed on %s for %i months it holds until %s', (confirmedOn, months, due) => {
  expect(dueOn(shelf(confirmedOn, months))).toEqual(day(due));
});

it('is asked about from its day on, and says so', () => {
  const one = shelf('2026-01-15', 12);
  expect(isStale(one, new Date('2027-01-14T23:59:59Z'))).toBe(false);
  expect(isStale(one, day('2027-01-15'))).toBe(true);
  expect(shelfWords(one, day('2026-06-01'))).toBe('Confirmed on 15 January 2026, good until 15 January 2027.');
  expect(shelfWords(shelf(null, 12), day('2026-06-01'))).toBe('Never confirmed; asked about since 31 January 2026.');
});

import { expect, it } from 'vitest';
import { periodOf, periods } from '~/domain/impact/period';
import { NOW } from '#test/support/clock';

it.each([
  ['quarter', '2026-10-01', '1 October 2026 to 19 November 2026'],
  ['last-quarter', '2026-07-01', '1 July 2026 to 30 September 2026'],
  ['year', '2026-01-01', '1 January 2026 to 19 November 2026'],
  ['last-year', '2025-01-01', '1 January 2025 to 31 December 2025'],
  ['all', '1970-01-01', 'Until 19 November 2026'],
] as const)('%s begins on %s and reads “%s”', (name, from, text) => {
  const period = periodOf(name, NOW);
  expect(period.from.toISOString().slice(0, 10)).toBe(from);
  expect(period.text).toBe(text);
});

it('joins last quarter to this one and last year to this one without a gap', () => {
  expect(periodOf('last-quarter', NOW).to).toEqual(periodOf('quarter', NOW).from);
  expect(periodOf('last-year', NOW).to).toEqual(periodOf('year', NOW).from);
  expect(periodOf('last-quarter', new Date('2026-01-05T00:00:00Z')).from).toEqual(new Date('2025-10-01T00:00:00Z'));
});

it('never reaches past now', () => {
  for (const name of periods) expect(periodOf(name, NOW).to.getTime()).toBeLessThanOrEqual(NOW.getTime());
});

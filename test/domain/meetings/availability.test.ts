import { expect, it } from 'vitest';
import { Hours, hoursText, weekOf } from '~/domain/meetings/availability';
import { hours } from '~/platform/time';

it.each([
  ['Europe/London', '2026-11-19T12:00:00Z', '2026-11-16T00:00:00.000Z', 168],
  // Sunday evening in London is Monday in Auckland.
  ['Pacific/Auckland', '2026-11-22T12:00:00Z', '2026-11-22T11:00:00.000Z', 168],
  // The week in which clocks go back has an hour more.
  ['Europe/London', '2026-10-25T23:30:00Z', '2026-10-18T23:00:00.000Z', 169],
])('the week in %s of %s', (zone, now, from, length) => {
  const week = weekOf(new Date(now), zone);
  expect(week.from.toISOString()).toBe(from);
  expect(week.to.getTime() - week.from.getTime()).toBe(hours(length));
});

it('hours are said in words, and refused when they end before they begin', () => {
  expect(hoursText(Hours.parse({}))).toBe('Monday to Friday, 9 to 17');
  expect(hoursText(Hours.parse({ days: ['friday', 'monday'], to: 12 }))).toBe('Monday, Friday, 9 to 12');
  expect(Hours.safeParse({ from: 12, to: 9 }).success).toBe(false);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTime, dateFromDay, dayIn, days, hours, minutes, quarterEnd, quarterStart, seconds } from '~/platform/time';

it('durations are milliseconds', () => {
  expect([seconds(1), minutes(1), hours(1), days(1)]).toEqual([1000, 60_000, 3_600_000, 86_400_000]);
});

describe('the day of an instant', () => {
  it.each([
    ['Europe/London', '2026-11-21T23:59:00Z', '2026-11-21'],
    ['Asia/Tokyo', '2026-11-21T23:59:00Z', '2026-11-22'],
    ['America/New_York', '2026-11-01T05:30:00Z', '2026-11-01'], // the hour that comes twice
    ['Pacific/Auckland', '2026-09-26T14:00:00Z', '2026-09-27'], // the hour that is left out
  ])('in %s', (zone, instant, day) => expect(dayIn(zone, new Date(instant))).toBe(day));

  it('a stored day comes back as itself', () => {
    expect(dayIn('UTC', dateFromDay('2028-02-29'))).toBe('2028-02-29');
  });
});

it('every instant lies in its quarter, and quarters touch', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (date) => {
      expect(quarterStart(date).getTime()).toBeLessThanOrEqual(date.getTime());
      expect(quarterEnd(date).getTime()).toBeGreaterThan(date.getTime());
      expect(quarterStart(quarterEnd(date))).toEqual(quarterEnd(date));
      expect(quarterStart(addTime(quarterEnd(date), -1))).toEqual(quarterStart(date));
    }),
  );
});

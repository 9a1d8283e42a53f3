import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessTime, businessTimeBetween, type Calendar } from '~/domain/requests/business-hours';
import { addTime, hours, minutes } from '~/platform/time';
import { isOpen, slowBetween } from '#test/support/slow-clock';

const workdays = [1, 2, 3, 4, 5];
const london: Calendar = {
  timeZone: 'Europe/London',
  from: 9,
  to: 17,
  weekdays: workdays,
  holidays: ['2026-12-25'],
};
const MINUTE = minutes(1);

const whole = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => new Date(Math.floor(date.getTime() / MINUTE) * MINUTE));

describe('business time', () => {
  it.each([
    ['within a day', '2026-11-19T10:00:00Z', '2026-11-19T12:30:00Z', hours(2.5)],
    ['over a night', '2026-11-19T16:00:00Z', '2026-11-20T10:00:00Z', hours(2)],
    ['over a weekend', '2026-11-20T16:30:00Z', '2026-11-23T09:30:00Z', hours(1)],
    ['on a holiday', '2026-12-25T09:00:00Z', '2026-12-25T17:00:00Z', 0],
    ['backwards', '2026-11-20T12:00:00Z', '2026-11-19T12:00:00Z', 0],
  ])('%s', (_name, start, end, expected) => {
    expect(businessTimeBetween(london, new Date(start), new Date(end))).toBe(expected);
  });

  // Zones that change their clocks over a weekend, at midnight, by half an hour, or not at all, and the ends of months.
  it.each([
    ['Europe/London', '2026-03-24', '2026-04-03'],
    ['America/New_York', '2026-10-27', '2026-11-04'],
    ['Africa/Cairo', '2026-04-21', '2026-04-29'],
    ['Africa/Cairo', '2026-10-27', '2026-11-03'],
    ['Australia/Lord_Howe', '2026-10-01', '2026-10-08'],
    ['America/Santiago', '2026-09-02', '2026-09-09'],
    ['America/Havana', '2026-03-05', '2026-03-11'],
    ['Pacific/Chatham', '2026-04-01', '2026-04-08'],
    ['Asia/Kolkata', '2028-02-26', '2028-03-03'],
    ['Asia/Riyadh', '2026-12-29', '2027-01-05'],
    ['America/Sao_Paulo', '2026-02-25', '2026-03-04'],
  ])('agrees with counting minutes in %s from %s', (timeZone, from, to) => {
    const opening = fc.constantFrom(
      { from: 9, to: 17 },
      { from: 8.5, to: 17.75 },
      { from: 0, to: 24 },
      { from: 7, to: 8 },
    );
    const weekdays = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
    const holidays = fc.subarray([from, to, `${to.slice(0, 8)}02`]);
    fc.assert(
      fc.property(whole(from, to), whole(from, to), opening, weekdays, holidays, (start, end, open, days, off) => {
        const calendar = { timeZone, ...open, weekdays: days, holidays: off };
        expect(businessTimeBetween(calendar, start, end)).toBe(slowBetween(calendar, start, end));
      }),
      { numRuns: 8 },
    );
  });

  it('adding is the inverse of measuring, and ends in open hours', () => {
    fc.assert(
      fc.property(whole('2026-01-01', '2026-12-31'), fc.integer({ min: 1, max: 80 * 60 }), (start, n) => {
        const end = addBusinessTime(london, start, n * MINUTE);
        expect(businessTimeBetween(london, start, end)).toBe(n * MINUTE);
        expect(isOpen(london, addTime(end, -1))).toBe(true);
      }),
    );
  });

  it('refuses a calendar that never opens', () => {
    expect(() => addBusinessTime({ ...london, from: 9, to: 9 }, new Date('2026-01-01'), 1)).toThrow('no open day');
    expect(() => addBusinessTime({ ...london, weekdays: [] }, new Date('2026-01-01'), 1)).toThrow('no open day');
  });
});

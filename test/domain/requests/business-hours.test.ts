import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessTime, businessTimeBetween, type Calendar } from '~/domain/requests/business-hours';
import { addTime, dayIn, hours, minutes } from '~/platform/time';

const london: Calendar = { timeZone: 'Europe/London', from: 9, to: 17, holidays: ['2026-12-25'] };
const MINUTE = minutes(1);

/** The slow reference: every minute is asked whether the office is open. */
const formats = new Map<string, Intl.DateTimeFormat>();
function isOpen({ timeZone, from, to, holidays }: Calendar, at: Date) {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' });
  formats.set(timeZone, format);
  const { weekday = '', hour = '' } = Object.fromEntries(
    format.formatToParts(at).map(({ type, value }) => [type, value]),
  );
  const open = Number(hour) >= from && Number(hour) < to;
  return open && !['Sat', 'Sun'].includes(weekday) && (!holidays.length || !holidays.includes(dayIn(timeZone, at)));
}
function slowBetween(calendar: Calendar, start: Date, end: Date) {
  let open = 0;
  for (let at = start; at < end; at = addTime(at, MINUTE)) if (isOpen(calendar, at)) open++;
  return open * MINUTE;
}

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

  // Zones that change their clocks over a weekend, on a Friday at midnight, and by half an hour.
  it.each([
    ['Europe/London', '2026-03-24T00:00:00Z', '2026-04-03T00:00:00Z'],
    ['Europe/London', '2026-10-20T00:00:00Z', '2026-10-30T00:00:00Z'],
    ['Africa/Cairo', '2026-04-21T00:00:00Z', '2026-04-29T00:00:00Z'],
    ['Africa/Cairo', '2026-10-27T00:00:00Z', '2026-11-03T00:00:00Z'],
    ['Australia/Lord_Howe', '2026-10-01T00:00:00Z', '2026-10-08T00:00:00Z'],
  ])('agrees with counting minutes in %s from %s', (timeZone, from, to) => {
    const opening = fc.constantFrom({ from: 9, to: 17 }, { from: 0, to: 24 }, { from: 7, to: 8 });
    fc.assert(
      fc.property(whole(from, to), whole(from, to), opening, (start, end, open) => {
        const calendar = { timeZone, ...open, holidays: [] };
        expect(businessTimeBetween(calendar, start, end)).toBe(slowBetween(calendar, start, end));
      }),
      { numRuns: 5 },
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
  });
});

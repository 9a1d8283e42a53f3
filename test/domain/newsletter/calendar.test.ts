import { describe, expect, it } from 'vitest';
import { type Calendar, calendarOf, calendarText, nextSlot, slotsOf } from '~/domain/newsletter/calendar';
import { Settings } from '~/domain/settings/schema';
import { days } from '~/platform/time';
import { formatTime } from '~/ui/format';
import { NOW } from '#test/support/clock';

const london: Calendar = { timeZone: 'Europe/London', weeks: [2, 4], weekday: 2, time: '09:30' };
const zones = [
  ...['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'America/Sao_Paulo'],
  ...['Africa/Casablanca', 'Asia/Kathmandu', 'Pacific/Auckland', 'UTC'],
];
const times = ['00:00', '01:30', '02:15', '09:30', '23:45'];

describe('slotsOf', () => {
  it('falls on the second and fourth Tuesday, at the wall clock of the company', () => {
    const summer = slotsOf(london, 2026, 7).map(({ key, at }) => [key, at.toISOString()]);
    expect(summer).toEqual([
      ['2026-07-A', '2026-07-14T08:30:00.000Z'],
      ['2026-07-B', '2026-07-28T08:30:00.000Z'],
    ]);
    expect(slotsOf(london, 2026, 11).map(({ at }) => at.toISOString())).toEqual([
      '2026-11-10T09:30:00.000Z',
      '2026-11-24T09:30:00.000Z',
    ]);
  });

  it('comes exactly twice a month, in order, whatever the clocks do (R12)', () => {
    const faults: string[] = [];
    for (const timeZone of zones) {
      for (const time of times) {
        const calendar = { timeZone, weeks: [1, 3], weekday: 7, time };
        for (let month = 0; month < 144; month++) {
          const slots = slotsOf(calendar, 2026 + Math.floor(month / 12), 1 + (month % 12));
          const [a, b] = slots;
          if (slots.length !== 2 || !a || !b || a.at >= b.at) faults.push(`${timeZone} ${time} ${month}`);
          const shown = a && formatTime(a.at, timeZone);
          // The gap rule: a time that does not exist comes later that day, and only then the wall clock differs.
          if (shown && shown !== time && shown < time) faults.push(`${timeZone} ${time} shows ${shown}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('moves a time that the clocks jump over, and counts once a time that comes twice', () => {
    const last = { timeZone: 'America/New_York', weeks: [1], weekday: 7, time: '01:30' };
    expect(slotsOf(last, 2026, 11).map(({ at }) => at.toISOString())).toEqual(['2026-11-01T05:30:00.000Z']);
    const gap = { timeZone: 'America/New_York', weeks: [2], weekday: 7, time: '02:30' };
    expect(slotsOf(gap, 2026, 3).map(({ at }) => formatTime(at, gap.timeZone))).toEqual(['03:30']);
    const half = { timeZone: 'Australia/Lord_Howe', weeks: [1], weekday: 7, time: '01:45' };
    expect(slotsOf(half, 2029, 4).map(({ at }) => formatTime(at, half.timeZone))).toEqual(['01:45']);
  });

  it('control: with one offset for the whole year the wall clock is missed, in every zone that moves its clocks', () => {
    const missed = zones.filter((timeZone) => {
      const [january] = slotsOf({ ...london, timeZone }, 2026, 1);
      const of = (month: number) => slotsOf({ ...london, timeZone }, 2026, month)[0]!.at;
      const inDay = (at: Date) => at.getTime() % days(1);
      return Array.from({ length: 12 }, (_, n) => of(n + 1)).some((at) => inDay(at) !== inDay(january!.at));
    });
    expect(missed).toEqual(zones.filter((one) => !['America/Sao_Paulo', 'Asia/Kathmandu', 'UTC'].includes(one)));
  });
});

it('comes on the next working day after a holiday, under the same key', () => {
  const holidays = ['2026-12-22', '2026-12-23', '2026-12-24', '2026-12-25'];
  const slots = slotsOf({ ...london, holidays }, 2026, 12).map(({ key, at }) => [key, at.toISOString()]);
  expect(slots).toEqual([
    ['2026-12-A', '2026-12-08T09:30:00.000Z'],
    ['2026-12-B', '2026-12-28T09:30:00.000Z'],
  ]);
});

describe('nextSlot', () => {
  it('is the first after now that no issue has taken', () => {
    expect(nextSlot(london, NOW).key).toBe('2026-11-B');
    expect(nextSlot(london, NOW, new Set(['2026-11-B', '2026-12-A'])).key).toBe('2026-12-B');
  });

  it('goes over the end of a year, and a slot that is now is over', () => {
    expect(nextSlot(london, new Date('2026-12-22T09:30:00Z')).key).toBe('2027-01-A');
    expect(nextSlot(london, new Date('2026-12-22T09:29:59Z')).key).toBe('2026-12-B');
  });
});

it('says the calendar as people do, out of the settings', () => {
  expect(calendarText(calendarOf(Settings.parse({})))).toBe('second and fourth Tuesday');
});

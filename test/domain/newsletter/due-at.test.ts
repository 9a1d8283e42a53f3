import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt, isQuiet, wallTime } from '~/domain/newsletter/due-at';
import { addTime, days, hours, minutes } from '~/platform/time';

const slot = new Date('2026-11-24T09:30:00Z');
const local = { day: '2026-11-24', time: '09:30' };
const at = (text: string) => new Date(text);

describe('everybody at the slot, nobody between 20:00 and 08:00 their time', () => {
  it.each([
    ['Europe/London', slot],
    ['Europe/Warsaw', slot],
    ['America/Toronto', at('2026-11-24T13:30:00Z')],
    ['Asia/Tokyo', slot],
    ['Asia/Kathmandu', slot],
    ['Australia/Sydney', at('2026-11-24T21:30:00Z')],
    ['Pacific/Kiritimati', at('2026-11-24T18:30:00Z')],
    ['Pacific/Apia', at('2026-11-24T19:30:00Z')],
    ['Australia/Lord_Howe', at('2026-11-24T21:30:00Z')],
    ['Africa/Casablanca', slot],
  ])('%s', (zone, due) => {
    expect(dueAt(slot, zone, null)).toEqual(due);
  });

  it('a minute decides: 08:00 is day, 20:00 is night', () => {
    const shown = (time: string) => wallTime('UTC', dueAt(at(`2026-11-24T${time}:00Z`), 'UTC', null));
    expect(['07:59', '08:00', '19:59'].map(shown).map(({ time }) => time)).toEqual(['08:30', '08:00', '19:59']);
    expect(shown('20:00')).toEqual({ day: '2026-11-25', time: '08:30' });
  });
});

describe('by local time', () => {
  it.each([
    ['west of the company: later that day', 'America/Los_Angeles', at('2026-11-24T17:30:00Z')],
    ['the company’s own zone: at the slot', 'Europe/London', slot],
    ['east, where it is past already: at once', 'Asia/Dubai', slot],
    ['so far east that it is night: the next morning', 'Pacific/Auckland', at('2026-11-24T19:30:00Z')],
  ])('%s', (_, zone, due) => {
    expect(dueAt(slot, zone, local)).toEqual(due);
  });

  it('a slot at night waits for the morning there', () => {
    const due = dueAt(slot, 'America/Toronto', { day: '2026-11-24', time: '21:00' });
    expect(wallTime('America/Toronto', due)).toEqual({ day: '2026-11-25', time: '08:30' });
  });
});

it('comes on the next day that there is, where a zone leaves one out', () => {
  const due = dueAt(at('2011-12-30T08:00:00Z'), 'Pacific/Apia', null);
  expect(wallTime('Pacific/Apia', due)).toEqual({ day: '2011-12-31', time: '08:30' });
});

const zones = Intl.supportedValuesOf('timeZone');
const moment = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2040-01-01T00:00:00Z'), noInvalidDate: true });
const changes = fc // the hours around which clocks change somewhere
  .tuple(fc.integer({ min: 2026, max: 2039 }), fc.constantFrom(1, 2, 3, 8, 9, 10), fc.integer({ min: 0, max: 1488 }))
  .map(([year, month, half]) => addTime(new Date(Date.UTC(year, month, 1)), half * minutes(30)));

it('is never at night, never before the start, and no later than the next morning, in every zone there is', () => {
  const ask = fc.tuple(
    fc.constantFrom(...zones, 'Australia/Lord_Howe', 'Africa/Casablanca'),
    fc.oneof(moment, changes),
  );
  fc.assert(
    fc.property(ask, ([zone, start]) => {
      const due = dueAt(start, zone, null);
      expect(isQuiet(zone, due)).toBe(false);
      expect(due.getTime()).toBeGreaterThanOrEqual(start.getTime());
      expect(due.getTime() - start.getTime()).toBeLessThanOrEqual(hours(15));
      if (due > start) expect(wallTime(zone, due).time).toBe('08:30');
      expect(dueAt(due, zone, null)).toEqual(due);
    }),
    { numRuns: 600 },
  );
});

it('by local time nobody waits longer than a day and a night, and who waits in daytime gets it at the slot’s own time', () => {
  const time = fc.integer({ min: 0, max: 95 }).map((quarter) => {
    const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15];
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  });
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.oneof(moment, changes), time, (zone, start, wall) => {
      const day = start.toISOString().slice(0, 10);
      const due = dueAt(start, zone, { day, time: wall });
      expect(isQuiet(zone, due)).toBe(false);
      expect(due.getTime()).toBeGreaterThanOrEqual(start.getTime());
      expect(due.getTime() - start.getTime()).toBeLessThanOrEqual(days(2) + hours(3));
      const shown = wallTime(zone, due);
      if (due > start && shown.time !== '08:30') expect(shown.time >= wall && shown.day === day).toBe(true);
    }),
    { numRuns: 400 },
  );
});

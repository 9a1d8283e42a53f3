import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inBothZones, localIn, momentIn, placeOf, readTimes } from '~/domain/meetings/times';
import { addTime, days, minutes } from '~/platform/time';
import { NOW } from '#test/support/clock';

const iso = (date: Date | null) => date?.toISOString() ?? null;
const zones = ['UTC', 'Europe/London', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Chatham'];

describe('a time of day in a zone', () => {
  it.each([
    ['Europe/Amsterdam', '2026-10-15T10:00', '2026-10-15T08:00:00.000Z'],
    ['America/New_York', '2026-12-01T09:30', '2026-12-01T14:30:00.000Z'],
    ['Asia/Kolkata', '2026-12-01T09:30', '2026-12-01T04:00:00.000Z'],
    // Clocks go forward from 01:00 to 02:00 in London, from 02:00 to 02:30 on Lord Howe.
    ['Europe/London', '2027-03-28T01:30', null],
    ['Europe/London', '2027-03-28T02:00', '2027-03-28T01:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-04T02:15', null],
    // They go back: half past one comes twice, and the first is meant.
    ['Europe/London', '2026-10-25T01:30', '2026-10-25T00:30:00.000Z'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
    ['UTC', '2026-02-30T10:00', null],
    ['UTC', 'tomorrow', null],
    ['UTC', '', null],
  ])('%s %s', (zone, local, instant) => expect(iso(momentIn(zone, local))).toBe(instant));

  it('comes back as it was typed, in every zone and at every minute', () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 800 }).map((n) => new Date(Date.UTC(2026, 0, 1, 0, n)));
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), (moment, zone) => {
        const back = momentIn(zone, localIn(zone, moment));
        // Of two moments with one name it is the first, at most an hour earlier.
        expect(back).not.toBeNull();
        const gap = moment.getTime() - (back?.getTime() ?? 0);
        expect([0, minutes(30), minutes(60)]).toContain(gap);
      }),
    );
  });
});

describe('the times somebody types', () => {
  const read = (...typed: string[]) => readTimes(typed, 'Europe/Amsterdam', NOW);
  const [a, b, c] = ['2026-11-24T10:00', '2026-11-25T15:30', '2026-11-23T09:00'];

  it('become instants, soonest first, blanks left out', () => {
    const result = read(a!, '', ` ${b} `, c!, '');
    expect(result.ok && result.value.map(iso)).toEqual([
      '2026-11-23T08:00:00.000Z',
      '2026-11-24T09:00:00.000Z',
      '2026-11-25T14:30:00.000Z',
    ]);
  });

  it.each([
    ['too few', [a, b, ''], /at least three/],
    ['twice the same', [a, a, b], /same/],
    ['over', [a, b, '2026-11-18T10:00'], /is over or too soon/],
    ['in an hour', [a, b, localIn('Europe/Amsterdam', addTime(NOW, minutes(60)))], /two hours ahead/],
    ['far ahead', [a, b, localIn('Europe/Amsterdam', addTime(NOW, days(61)))], /60 days/],
    ['unreadable', [a, b, '24.11. 10 Uhr'], /not a time on that day/],
    ['too many', [a, b, c, ...['01', '02', '03', '04'].map((day) => `2026-12-${day}T10:00`)], /at most 6/],
  ])('are refused: %s', (_what, typed, message) => {
    const result = read(...(typed as string[]));
    expect(result.ok ? '' : result.reason).toMatch(message);
  });
});

it('is said in both zones, the reader’s first, another day only where it is one', () => {
  const moment = new Date('2026-10-16T22:30:00Z');
  expect(inBothZones(moment, 'Europe/London', 'Europe/Amsterdam')).toBe(
    'Fri 16 Oct, 23:30 in London; Sat 17 Oct, 00:30 in Amsterdam',
  );
  expect(inBothZones(moment, 'America/New_York', 'Europe/London')).toBe(
    'Fri 16 Oct, 18:30 in New York; 23:30 in London',
  );
  expect(inBothZones(moment, 'Europe/London', 'Europe/Lisbon')).toBe('Fri 16 Oct, 23:30 in London');
  expect(placeOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
});

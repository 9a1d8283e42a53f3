import { describe, expect, it } from 'vitest';
import { dueTimes, durationText, readClock } from '~/domain/requests/sla-clock';
import { defaultSops } from '~/domain/requests/default-sops';
import { hours, minutes } from '~/platform/time';

const calendar = { timeZone: 'Europe/London', from: 9, to: 17, holidays: [] };
const wednesday = new Date('2026-11-18T14:20:00Z');
const { speed } = defaultSops('GBP').SALES;

describe('SLA clock', () => {
  it.each([
    [1, '2026-11-18T15:20:00.000Z', '2026-11-19T14:20:00.000Z'],
    [2, '2026-11-19T14:20:00.000Z', '2026-12-02T14:20:00.000Z'],
    [3, '2026-11-19T14:20:00.000Z', '2026-11-25T14:20:00.000Z'],
  ] as const)('tier %s falls due as the SOP says', (tier, first, fulfil) => {
    const due = dueTimes(speed, tier, wednesday, calendar);
    expect([due.firstAnswerDueAt.toISOString(), due.fulfilDueAt.toISOString()]).toEqual([first, fulfil]);
  });

  const promise = { startedAt: wednesday, dueAt: new Date('2026-11-19T14:20:00Z'), metAt: null };
  it.each([
    ['2026-11-18T15:20:00Z', 'ok', '7 h left', 1 / 8],
    ['2026-11-19T10:20:00Z', 'warn', '4 h left', 0.5],
    ['2026-11-19T13:00:00Z', 'warn', '1 h 20 min left', 5 / 6],
    ['2026-11-19T16:30:00Z', 'bad', '2 h 10 min late', 1],
    ['2026-11-21T12:00:00Z', 'bad', '1 day late', 1],
  ])('at %s it is %s: %s', (now, state, text, used) => {
    const clock = readClock(promise, new Date(now), calendar);
    expect(clock).toMatchObject({ state, text });
    expect(clock.used).toBeCloseTo(used, 6);
  });

  it('stands still once the promise is kept, and says how late it was otherwise', () => {
    const now = new Date('2026-12-24T12:00:00Z');
    expect(readClock({ ...promise, metAt: new Date('2026-11-18T16:35:00Z') }, now, calendar)).toEqual({
      state: 'rest',
      text: 'Met in 2 h 15 min',
    });
    expect(readClock({ ...promise, metAt: new Date('2026-11-19T15:20:00Z') }, now, calendar)).toEqual({
      state: 'bad',
      text: 'Met 1 h late',
    });
  });

  it.each([
    [minutes(25), '25 min'],
    [hours(3) + minutes(5), '3 h 05 min'],
    [hours(8), '1 day'],
    [hours(31), '3 days'],
    [0, '0 min'],
  ])('%s ms reads %s', (ms, text) => expect(durationText(ms, hours(8))).toBe(text));
});

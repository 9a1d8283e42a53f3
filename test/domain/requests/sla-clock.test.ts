import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessTime, businessTimeBetween } from '~/domain/requests/business-hours';
import { defaultSops } from '~/domain/requests/default-sops';
import {
  type ClockFacts,
  clocksOf,
  dueTimes,
  durationText,
  fulfilledAt,
  type Pause,
  readClock,
  workedTime,
} from '~/domain/requests/sla-clock';
import { addTime, hours, minutes } from '~/platform/time';
import { slowBetween } from '#test/support/slow-clock';

const calendar = { timeZone: 'Europe/London', from: 9, to: 17, weekdays: [1, 2, 3, 4, 5], holidays: [] };
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

  it('stands still while we wait for the requester, late or not', () => {
    const now = new Date('2026-12-24T12:00:00Z');
    const paused = (startedAt: string) => [{ startedAt: new Date(startedAt), endedAt: null }];
    const early = readClock({ ...promise, pauses: paused('2026-11-19T10:20:00Z') }, now, calendar);
    expect(early).toEqual({ state: 'rest', used: 0.5, text: 'Paused' });
    const late = readClock({ ...promise, pauses: paused('2026-11-19T15:20:00Z') }, now, calendar);
    expect(late).toEqual({ state: 'bad', used: 1, text: '1 h late, paused' });
  });

  it.each([
    [minutes(25), '25 min'],
    [hours(3) + minutes(5), '3 h 05 min'],
    [hours(8), '1 day'],
    [hours(31), '3 days'],
    [0, '0 min'],
  ])('%s ms reads %s', (ms, text) => expect(durationText(ms, hours(8))).toBe(text));
});

const facts: ClockFacts = {
  tier: 3,
  wanted: 1,
  status: 'MATCHING',
  closedAs: null,
  submittedAt: wednesday,
  firstAnswerDueAt: new Date('2026-11-19T14:20:00Z'),
  fulfilDueAt: new Date('2026-11-25T14:20:00Z'),
  firstAnsweredAt: null,
  closedAt: null,
  yeses: [],
  pauses: [],
};
const [thursday, friday] = [new Date('2026-11-19T12:00:00Z'), new Date('2026-11-20T12:00:00Z')];

describe('both clocks', () => {
  it('the first answer runs first, the fulfilment after it', () => {
    expect(clocksOf(facts, thursday, calendar).current.text).toBe('2 h 20 min left');
    expect(clocksOf({ ...facts, firstAnsweredAt: thursday }, thursday, calendar).current.text).toBe('4 days left');
  });

  it.each([
    ['a live one by the yes', { yeses: [thursday] }, thursday],
    ['a live one for two by the second yes', { wanted: 2, yeses: [friday, thursday] }, friday],
    ['a live one for two not by the first', { wanted: 2, yeses: [thursday] }, null],
    ['a live one that an asset answered by its end', { closedAs: 'FULFILLED_BY_ASSET', closedAt: friday }, friday],
    ['a written one by its end', { tier: 2, yeses: [thursday] }, null],
    ['nothing by a refusal', { closedAs: 'DECLINED', closedAt: friday }, null],
  ] as const)('fulfilled: %s', (_name, change, at) =>
    expect(fulfilledAt({ ...facts, ...(change as Partial<ClockFacts>) })).toEqual(at),
  );

  it('one that ended unfulfilled is stopped; one that waits for its requester is paused though its promise is kept', () => {
    const over = {
      ...facts,
      status: 'CLOSED',
      closedAs: 'LAPSED',
      firstAnsweredAt: thursday,
      closedAt: friday,
    } as const;
    expect(clocksOf(over, friday, calendar).current.text).toBe('Stopped');
    const pauses = [{ startedAt: friday, endedAt: null }];
    const choosing = { ...facts, status: 'ACCEPTED' as const, firstAnsweredAt: thursday, yeses: [thursday], pauses };
    const { fulfil, current } = clocksOf(choosing, friday, calendar);
    expect([fulfil.text, current.text]).toEqual(['Met in 5 h 40 min', 'Paused']);
  });
});

const zones = [
  'Europe/London',
  'America/New_York',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'America/Santiago',
  'America/Havana',
  'Pacific/Chatham',
  'Asia/Kolkata',
  'Asia/Riyadh',
  'America/Sao_Paulo',
];

/** Where the clocks change and months end: a stretch of ten days, pauses within it by minutes from its start. */
const stretch = fc.constantFrom('2026-03-05', '2026-03-26', '2026-04-22', '2026-09-02', '2026-10-28', '2028-02-25');
const pausesWithin = fc
  .uniqueArray(fc.integer({ min: 1, max: 10 * 1440 }), { maxLength: 6 })
  .map((marks) => marks.toSorted((a, b) => a - b))
  .map((marks) => marks.slice(0, marks.length - (marks.length % 2)));

describe.each(zones)('a clock with pauses in %s', (timeZone) => {
  const office = {
    timeZone,
    from: 8.5,
    to: 17,
    weekdays: timeZone === 'Asia/Riyadh' ? [7, 1, 2, 3, 4] : [1, 2, 3, 4, 5],
  };

  it('agrees with counting the minutes in which the office was open and nothing paused', () => {
    fc.assert(
      fc.property(stretch, pausesWithin, fc.integer({ min: 60, max: 2400 }), (from, marks, promised) => {
        const local = { ...office, holidays: [`${from.slice(0, 8)}01`] };
        const startedAt = new Date(`${from}T00:00:00Z`);
        const at = (mark: number) => addTime(startedAt, minutes(mark));
        const pauses: Pause[] = [];
        for (let n = 0; n < marks.length; n += 2) {
          pauses.push({ startedAt: at(marks[n] ?? 0), endedAt: at(marks[n + 1] ?? 0) });
        }
        const now = at(12 * 1440);
        const stands = (when: Date) => pauses.some((one) => when >= one.startedAt && when < (one.endedAt ?? now));
        const worked = slowBetween(local, startedAt, now, stands);
        expect(workedTime(local, { startedAt, pauses }, now)).toBe(worked);
        // Each pause moves the due time as `resumeClocks` does.
        const dueAt = pauses.reduce(
          (due, { startedAt: since, endedAt }) =>
            addBusinessTime(local, due, businessTimeBetween(local, since, endedAt ?? now)),
          addBusinessTime(local, startedAt, minutes(promised)),
        );
        const clock = readClock({ startedAt, dueAt, metAt: null, pauses }, now, local);
        expect(clock.state === 'bad').toBe(worked > minutes(promised));
      }),
      { numRuns: 3 },
    );
  });
});

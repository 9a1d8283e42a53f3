import { describe, expect, it } from 'vitest';
import { measure, measureBy, type ReportRow, spread, timesOf } from '~/domain/requests/report';
import type { ClockFacts } from '~/domain/requests/sla-clock';
import { hours } from '~/platform/time';

const calendar = { timeZone: 'Europe/London', from: 9, to: 17, weekdays: [1, 2, 3, 4, 5], holidays: [] };
const at = (text: string) => new Date(`2026-11-${text}:00Z`);
const facts: ClockFacts = {
  tier: 3,
  wanted: 1,
  status: 'MATCHING',
  closedAs: null,
  submittedAt: at('18T14:00'),
  firstAnswerDueAt: at('19T14:00'),
  fulfilDueAt: at('25T14:00'),
  firstAnsweredAt: null,
  closedAt: null,
  yeses: [],
  pauses: [],
};

describe('times and promises of a request', () => {
  const times = (change: Partial<ClockFacts>, now: string, rest: { pausedAt?: Date; isDeflected?: boolean } = {}) =>
    timesOf({ facts: { ...facts, ...change }, pausedAt: null, isDeflected: false, ...rest }, at(now), calendar);
  const answered = { firstAnsweredAt: at('18T16:00') };
  const none = { firstMs: null, fulfilMs: null };
  it.each([
    ['nothing is due yet', {}, '18T15:00', { ...none, due: 0, kept: 0 }],
    ['the first answer is late', {}, '19T15:00', { ...none, due: 1, kept: 0 }],
    ['answered in time', answered, '19T15:00', { firstMs: hours(2), fulfilMs: null, due: 1, kept: 1 }],
    [
      'answered late',
      { firstAnsweredAt: at('20T09:00') },
      '20T10:00',
      { firstMs: hours(11), fulfilMs: null, due: 1, kept: 0 },
    ],
    [
      'a yes in time',
      { ...answered, yeses: [at('20T14:00')] },
      '20T15:00',
      { firstMs: hours(2), fulfilMs: hours(16), due: 2, kept: 2 },
    ],
    ['the help is late', answered, '25T15:00', { firstMs: hours(2), fulfilMs: null, due: 2, kept: 1 }],
    [
      'declined: the help is neither',
      { ...answered, status: 'CLOSED', closedAs: 'DECLINED', closedAt: at('27T09:00') },
      '30T09:00',
      { firstMs: hours(2), fulfilMs: null, due: 1, kept: 1 },
    ],
  ] as [string, Partial<ClockFacts>, string, object][])('%s', (_name, change, now, expected) =>
    expect(times(change, now)).toEqual(expected),
  );

  it('what was paused does not count, and nothing falls due meanwhile', () => {
    const pauses = [{ startedAt: at('18T15:00'), endedAt: at('18T16:00') }];
    expect(times({ pauses, firstAnsweredAt: at('18T16:30') }, '19T15:00').firstMs).toBe(hours(1.5));
    const open = { pauses: [{ startedAt: at('18T15:00'), endedAt: null }] };
    expect(times(open, '30T15:00', { pausedAt: at('18T15:00') })).toEqual({ ...none, due: 0, kept: 0 });
  });

  it('one that an asset answered at once waited for nobody', () =>
    expect(times(answered, '19T15:00', { isDeflected: true })).toEqual({ ...none, due: 0, kept: 0 }));
});

const row: ReportRow = {
  team: 'SALES',
  tier: 3,
  person: 'Priya Raman',
  closedAs: null,
  isDeflected: false,
  firstMs: hours(2),
  fulfilMs: null,
  due: 1,
  kept: 1,
  asked: 2,
  accepted: 1,
};

describe('the numbers together', () => {
  it('every share has its denominator', () => {
    const rows: ReportRow[] = [
      row,
      { ...row, team: 'EVENTS', closedAs: 'FULFILLED_BY_PERSON', kept: 0 },
      {
        ...row,
        closedAs: 'FULFILLED_BY_ASSET',
        isDeflected: true,
        firstMs: null,
        due: 0,
        kept: 0,
        asked: 0,
        accepted: 0,
      },
      { ...row, closedAs: 'LAPSED', person: null },
    ];
    const all = measure(rows);
    expect(all).toMatchObject({
      submitted: 4,
      promises: { part: 2, of: 3 },
      deflection: { part: 1, of: 4 },
      acceptance: { part: 3, of: 6 },
      first: { n: 3, median: null },
    });
    expect(Object.values(all.outcomes).reduce((sum, n) => sum + n, 0)).toBe(4);
    expect(measureBy(rows, ({ team }) => team).map(({ key, measures }) => [key, measures.submitted])).toEqual([
      ['SALES', 3],
      ['EVENTS', 1],
    ]);
    expect(measureBy(rows, ({ person }) => person).map(({ key }) => key)).toEqual(['Priya Raman', null]);
  });

  it('median and 90th percentile, where there are enough', () => {
    expect(spread([1, 2, 3, 4])).toEqual({ n: 4, median: null, p90: null });
    expect(spread([10, 1, 3, 2, 4])).toEqual({ n: 5, median: 3, p90: 10 });
    expect(spread([1, 2, 3, 4, 5, 6, 7, 8, 9, 100])).toEqual({ n: 10, median: 5.5, p90: 9 });
  });
});

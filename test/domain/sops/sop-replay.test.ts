import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Activity, Helper } from '~/generated/prisma/enums';
import { defaultSops } from '~/domain/requests/default-sops';
import type { SopSettings } from '~/domain/requests/sop';
import { teams } from '~/domain/requests/teams';
import { type PastRequest, replay } from '~/domain/sops/sop-replay';
import { addTime, days, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';

const sales = defaultSops('GBP').SALES;
const calendar = { timeZone: 'Europe/London', from: 9, to: 17, weekdays: [1, 2, 3, 4, 5], holidays: [] };
const ground = { calendarOf: () => calendar, now: NOW };
const submittedAt = new Date('2026-09-07T09:00:00Z'); // a Monday, 10:00 in London

const past = (fields: Partial<PastRequest> = {}): PastRequest => ({
  number: 164,
  activity: 'REFERENCE_CALL',
  helper: 'ADVOCATE',
  wanted: 1,
  submittedAt,
  firstAnsweredAt: addTime(submittedAt, hours(2)),
  closedAt: addTime(submittedAt, days(3)),
  closedAs: 'FULFILLED_BY_PERSON',
  yeses: [addTime(submittedAt, days(3))],
  pauses: [],
  calendar: null,
  deal: { stage: 'Evaluation', value: 61_000, currency: 'GBP', asked: [] },
  dealStatus: 'WON',
  account: 'Pellgrove Retail',
  assets: [],
  advocateIds: ['adv_1'],
  ...fields,
});
const run = (requests: PastRequest[], change: Partial<SopSettings>) =>
  replay(requests, sales, { ...sales, ...change }, ground);
const gateFrom = (minValue: number | null): Partial<SopSettings> => ({
  gate: { ...sales.gate, 3: { ...sales.gate[3], minValue } },
});
const assetFirst: Partial<SopSettings> = { assets: { ...sales.assets, openOneBeforeLive: true } };
const within = (fulfilDays: number): Partial<SopSettings> => ({
  speed: { ...sales.speed, 3: { ...sales.speed[3], fulfilDays } },
});

describe('a draft held against last quarter', () => {
  it('refuses what is below its line, and points at a deal won with what it refuses', () => {
    const small = past({ number: 171, dealStatus: 'LOST' });
    const large = past({ number: 180, deal: { ...past().deal!, value: 214_000 } });
    expect(run([past(), small, large], gateFrom(75_000))).toEqual({
      of: 3,
      counts: { same: 1, asset: 0, refused: 2, clocks: 0 },
      differ: [
        {
          number: 164,
          account: 'Pellgrove Retail',
          value: '£61,000',
          dealStatus: 'WON',
          verdict: 'refused',
          text: 'refused: from £75,000 a year',
        },
        expect.objectContaining({ number: 171, dealStatus: 'LOST' }),
      ],
      live: { of: 3, spared: 2 },
      rested: 1,
      lostWins: [164],
    });
  });

  it.each<[string, Partial<PastRequest>, Partial<SopSettings>, string, string]>([
    [
      'a stage too early',
      { deal: { ...past().deal!, stage: 'Evaluation' } },
      { gate: { ...sales.gate, 3: { ...sales.gate[3], fromStage: 'Contract' } } },
      'refused',
      'refused: from the stage Contract',
    ],
    [
      'a kind that is gone',
      {},
      { kinds: sales.kinds.filter(({ tier }) => tier < 3) },
      'refused',
      'refused: no such kind of request',
    ],
    ['an asset to open first', { assets: [{ shares: 3, count: 1 }] }, assetFirst, 'asset', 'asset first, 1 match'],
    ['one promise less kept', {}, within(1), 'clocks', 'a promise missed that was kept'],
  ])('%s', (_name, fields, change, verdict, text) => {
    expect(run([past(fields)], change).differ).toMatchObject([{ verdict, text }]);
  });

  it.each<[string, Partial<PastRequest>, Partial<SopSettings>]>([
    [
      'no asset shares industry and size',
      {
        assets: [
          { shares: 1, count: 4 },
          { shares: 6, count: 2 },
        ],
      },
      assetFirst,
    ],
    ['an asset was enough already', { assets: [{ shares: 3, count: 1 }], closedAs: 'FULFILLED_BY_ASSET' }, assetFirst],
    ['a line that lets more through', {}, gateFrom(null)],
    [
      'the clocks stood still meanwhile',
      { pauses: [{ startedAt: addTime(submittedAt, hours(1)), endedAt: addTime(submittedAt, days(3)) }] },
      within(1),
    ],
    [
      'a stage nobody knows any more',
      { deal: { ...past().deal!, stage: null } },
      { gate: { ...sales.gate, 3: { ...sales.gate[3], fromStage: 'Contract' } } },
    ],
    ['no deal', { deal: null }, gateFrom(1_000_000)],
  ])('goes the same way: %s', (_name, fields, change) => {
    expect(run([past(fields)], change).counts).toMatchObject({ same: 1 });
  });

  it('what the version in force refuses too is no news', () => {
    expect(
      replay([past()], { ...sales, ...gateFrom(75_000) }, { ...sales, ...gateFrom(90_000) }, ground).counts.same,
    ).toBe(1);
  });
});

const date = fc.integer({ min: 0, max: 90 * 24 }).map((n) => addTime(submittedAt, hours(n)));
const anyRequest: fc.Arbitrary<PastRequest> = fc.record({
  number: fc.integer({ min: 1 }),
  activity: fc.constantFrom(...Object.values(Activity)),
  helper: fc.constantFrom(...Object.values(Helper)),
  wanted: fc.integer({ min: 1, max: 3 }),
  submittedAt: date,
  firstAnsweredAt: fc.option(date),
  closedAt: fc.option(date),
  closedAs: fc.constantFrom('FULFILLED_BY_PERSON', 'FULFILLED_BY_ASSET', 'DECLINED', null),
  yeses: fc.array(date, { maxLength: 3 }),
  pauses: fc.array(fc.record({ startedAt: date, endedAt: fc.option(date) }), { maxLength: 2 }),
  calendar: fc.constant(null),
  deal: fc.option(
    fc.record({
      stage: fc.constantFrom('Discovery', 'Evaluation', 'Contract', 'Moon', null),
      value: fc.option(fc.integer({ min: 0, max: 300_000 })),
      currency: fc.constantFrom('GBP', 'EUR', null),
      asked: fc.array(fc.constant({ activity: 'REFERENCE_CALL' as const, helper: 'ADVOCATE' as const }), {
        maxLength: 3,
      }),
    }),
  ),
  dealStatus: fc.constantFrom('WON', 'LOST', 'OPEN', null),
  account: fc.constant('Pellgrove Retail'),
  assets: fc.array(fc.record({ shares: fc.integer({ min: 1, max: 7 }), count: fc.integer({ min: 1, max: 9 }) }), {
    maxLength: 3,
  }),
  advocateIds: fc.array(fc.constantFrom('adv_1', 'adv_2'), { maxLength: 2 }),
});
const anyTeam = fc.constantFrom(...teams).map((team) => defaultSops('GBP')[team]);

describe('for any requests', () => {
  it('the same version changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyRequest, { maxLength: 12 }), anyTeam, (requests, sop) => {
        const { counts, differ } = replay(requests, sop, structuredClone(sop), ground);
        expect(counts).toEqual({ same: requests.length, asset: 0, refused: 0, clocks: 0 });
        expect(differ).toEqual([]);
      }),
    );
  });

  it('the four counts add up to all, whatever two versions', () => {
    fc.assert(
      fc.property(fc.array(anyRequest, { maxLength: 12 }), anyTeam, anyTeam, (requests, before, after) => {
        const { counts, differ, of } = replay(requests, before, after, ground);
        expect(counts.same + counts.asset + counts.refused + counts.clocks).toBe(of);
        expect(differ).toHaveLength(of - counts.same);
      }),
    );
  });
});

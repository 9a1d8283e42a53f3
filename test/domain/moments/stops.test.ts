import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StopFacts, stopsOf } from '~/domain/moments/stops';
import { addTime, dateFromDay, days } from '~/platform/time';
import { NOW } from '#test/support/clock';

const day = dateFromDay;
const quiet: StopFacts = {
  usage: [],
  onboardingClosedOn: null,
  signedOn: null,
  noted: [],
  deals: [],
  escalationSince: null,
  churnNoticeOn: null,
  tickets: [],
  departures: [],
  people: [],
};
const deal = {
  id: 'deal_1',
  name: 'More seats',
  type: 'UPSELL' as const,
  status: 'OPEN' as const,
  openedOn: day('2026-11-12'),
  expectedCloseOn: day('2026-12-15'),
  closedOn: null,
};
const lost = { ...deal, status: 'LOST' as const, closedOn: day('2026-10-01') };
const ticket = { openedOn: day('2026-11-10'), closedOn: null, isEscalated: true };
const lacking = { kind: 'ADOPTION_LACKING' as const, contactId: null, on: day('2026-11-02'), endedOn: null };
const notes = { contactId: null, text: 'Heard on a call.', endedOn: null };
const left = { contactId: 'con_1', name: 'Leila Osei', wasAdvocate: true, on: day('2026-11-05') };
const minutes = (...values: (number | null)[]) =>
  values.map((value, ago) => ({ ago, minutes: value, actions: null, activeUsers: null }));

describe('stops', () => {
  it.each<[string, Partial<StopFacts>, string, string, string, string | null, string]>([
    [
      'an open upsell',
      { deals: [deal] },
      'upsell:deal_1',
      'Upsell opened on 12 November 2026: an ask now looks like bargaining.',
      '2026-11-12',
      '2026-12-15',
      'It ends when the deal closes, expected 15 December 2026.',
    ],
    [
      'an upsell that should have closed',
      { deals: [{ ...deal, expectedCloseOn: day('2026-11-15') }] },
      'upsell:deal_1',
      'Upsell opened on 12 November 2026: an ask now looks like bargaining.',
      '2026-11-12',
      null,
      'It ends when the deal closes, which was expected 15 November 2026.',
    ],
    [
      'an upsell without days',
      { deals: [{ ...deal, openedOn: null, expectedCloseOn: null }] },
      'upsell:deal_1',
      'Upsell opened: an ask now looks like bargaining.',
      '2026-11-19',
      null,
      'It ends when the deal closes.',
    ],
    [
      'a lost upsell',
      { deals: [lost] },
      'upsell-lost:deal_1',
      'An upsell came to nothing on 1 October 2026: listen before asking.',
      '2026-10-01',
      '2026-11-30',
      'It ends on 30 November 2026, 60 days after.',
    ],
    [
      'an escalation of the account',
      { escalationSince: day('2026-11-16') },
      'escalation',
      'Open escalation since 16 November 2026: help comes before asking.',
      '2026-11-16',
      null,
      'It ends when the escalation is closed.',
    ],
    [
      'an escalated ticket, older than what the account says',
      { escalationSince: day('2026-11-16'), tickets: [ticket] },
      'escalation',
      'Open escalation since 10 November 2026: help comes before asking.',
      '2026-11-10',
      null,
      'It ends when the escalation is closed.',
    ],
    [
      'a churn notice',
      { churnNoticeOn: day('2026-11-02') },
      'churn-notice:2026-11-02',
      'They gave notice on 2 November 2026: no asks of any kind.',
      '2026-11-02',
      null,
      'It ends when the notice is taken back or they renew.',
    ],
    [
      'a champion who left',
      { departures: [left] },
      'champion-left:con_1',
      'Leila Osei, who knew us best there, left on 5 November 2026: get to know the others first.',
      '2026-11-05',
      '2027-01-04',
      'It ends on 4 January 2027, or after 30 days when somebody else uses the product as a champion does.',
    ],
    [
      'a lack of adoption somebody noted',
      { noted: [{ ...lacking, text: 'Only two of 18 planners sign in.' }] },
      'adoption-noted:2026-11-02',
      'Lack of adoption, noted on 2 November 2026: Only two of 18 planners sign in.',
      '2026-11-02',
      null,
      'It ends when somebody notes that it was mended.',
    ],
    [
      'use that fell',
      { usage: minutes(540, 1000, 900) },
      'low-use',
      'Use fell by 46 %, from 1,000 to 540 minutes in 30 days: help comes before asking.',
      '2026-10-20',
      null,
      'It ends when use is back at 800 minutes in 30 days, or when somebody notes that adoption is fine.',
    ],
  ])('%s: why, since, until and what ends it', (_case, change, occurrence, text, since, until, endsWhen) => {
    const moment = { upsell: 13, 'upsell-lost': 15, 'adoption-noted': 7, 'low-use': 7 }[occurrence.split(':')[0]!] ?? 0;
    expect(stopsOf({ ...quiet, ...change }, NOW)).toEqual([{ moment, occurrence, text, since, until, endsWhen }]);
  });

  it.each<[string, Partial<StopFacts>]>([
    ['nothing', {}],
    ['a new deal', { deals: [{ ...deal, type: 'NEW' }] }],
    ['an upsell that was won', { deals: [{ ...deal, status: 'WON', closedOn: day('2026-11-18') }] }],
    ['an upsell lost 60 days ago', { deals: [{ ...lost, closedOn: day('2026-09-20') }] }],
    ['an upsell lost on a day nobody told', { deals: [{ ...lost, closedOn: null }] }],
    ['an escalated ticket that was closed', { tickets: [{ ...ticket, closedOn: day('2026-11-12') }] }],
    ['an open ticket that is no escalation', { tickets: [{ ...ticket, isEscalated: false }] }],
    [
      'a notice before a renewal',
      {
        churnNoticeOn: day('2026-10-01'),
        deals: [{ ...deal, type: 'RENEWAL', status: 'WON', closedOn: day('2026-10-20') }],
      },
    ],
    [
      'a notice before a noted renewal',
      { churnNoticeOn: day('2026-10-01'), noted: [{ ...notes, kind: 'RENEWED', on: day('2026-10-20') }] },
    ],
    ['a champion who left 60 days ago', { departures: [{ ...left, on: day('2026-09-20') }] }],
    [
      'a champion who left 30 days ago and has a successor',
      {
        departures: [{ ...left, on: day('2026-10-20') }],
        people: [{ contactId: 'con_2', actions: 30, signIns: 3 }],
      },
    ],
    ['a lack of adoption that was mended', { noted: [{ ...lacking, text: '', endedOn: day('2026-11-15') }] }],
    [
      'a lack of adoption before a note that it is fine',
      {
        noted: [
          { ...lacking, text: '' },
          { ...notes, kind: 'ADOPTION_ACCEPTABLE', on: day('2026-11-10') },
        ],
      },
    ],
    [
      'use that fell before a note that it is fine',
      {
        usage: minutes(540, 1000, 900),
        noted: [{ ...notes, kind: 'ADOPTION_ACCEPTABLE', on: day('2026-11-10') }],
      },
    ],
  ])('%s stops nothing', (_case, change) => {
    expect(stopsOf({ ...quiet, ...change }, NOW)).toEqual([]);
  });

  it('keeps the stop of a champion who left for 30 days, whoever comes after', () => {
    const people = [{ contactId: 'con_2', actions: 500, signIns: 3 }];
    expect(stopsOf({ ...quiet, people, departures: [{ ...left, on: day('2026-10-21') }] }, NOW)).toHaveLength(1);
  });

  it('names all at once, the oldest first, each with its own occurrence', () => {
    const stops = stopsOf(
      { ...quiet, deals: [deal, { ...lost, id: 'deal_2' }], churnNoticeOn: day('2026-11-02') },
      NOW,
    );
    expect(stops.map(({ occurrence }) => occurrence)).toEqual([
      'upsell-lost:deal_2',
      'churn-notice:2026-11-02',
      'upsell:deal_1',
    ]);
  });
});

it('always says why and what ends it, and never an end that is over', () => {
  const on = fc.integer({ min: -100, max: 40 }).map((n) => addTime(day('2026-11-19'), days(n)));
  const maybe = fc.option(on, { nil: null });
  const change = fc.record({
    escalationSince: maybe,
    churnNoticeOn: maybe,
    deals: fc.array(
      fc.record({
        id: fc.uuid(),
        name: fc.constant('More'),
        type: fc.constantFrom('NEW' as const, 'UPSELL' as const, 'RENEWAL' as const, null),
        status: fc.constantFrom('OPEN' as const, 'WON' as const, 'LOST' as const),
        openedOn: maybe,
        expectedCloseOn: maybe,
        closedOn: maybe,
      }),
    ),
    departures: fc.array(
      fc.record({ contactId: fc.uuid(), name: fc.constant('Leila'), wasAdvocate: fc.boolean(), on }),
    ),
    usage: fc.array(fc.option(fc.nat(2000), { nil: null }), { maxLength: 13 }).map((values) => minutes(...values)),
  });
  fc.assert(
    fc.property(change, (facts) => {
      const stops = stopsOf({ ...quiet, ...facts }, NOW);
      expect(new Set(stops.map(({ occurrence }) => occurrence)).size).toBe(stops.length);
      for (const { text, endsWhen, since, until } of stops) {
        expect(text + endsWhen).not.toMatch(/null|undefined|NaN|Infinity/);
        expect(endsWhen).toMatch(/^It ends .+\.$/);
        expect(dateFromDay(since).getTime()).not.toBeNaN();
        if (until) expect(dateFromDay(until) > NOW).toBe(true);
      }
    }),
  );
});

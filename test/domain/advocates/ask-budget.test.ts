import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askBudget, type AskFacts } from '~/domain/advocates/ask-budget';
import type { Stop } from '~/domain/signals/reading';
import { addTime, days, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';

const limits = { restDays: 30, profileConfirmedMonths: 6, accountQuarterlyCap: 8 };
const account = { name: 'Halden Freight', asked: 0, stops: [] };
const upsell: Stop = {
  moment: 13,
  occurrence: 'upsell:deal_1',
  text: 'Upsell opened on 12 November 2026: an ask now looks like bargaining.',
  since: '2026-11-12',
  until: '2026-12-15',
  endsWhen: 'It ends when the deal closes, expected 15 December 2026.',
};
const notice: Stop = {
  moment: 0,
  occurrence: 'churn-notice:2026-11-02',
  text: 'They gave notice on 2 November 2026: no asks of any kind.',
  since: '2026-11-02',
  until: null,
  endsWhen: 'It ends when the notice is taken back or they renew.',
};
const free: AskFacts = {
  readiness: 'READY',
  reviewOn: null,
  hasLeft: false,
  leftAccountOn: null,
  cap: 4,
  asked: 0,
  openAsk: null,
  pausedUntil: null,
  confirmedAt: NOW,
  lastLiveFavourAt: null,
  account,
};
const ago = (n: number) => addTime(NOW, -days(n));
const ahead = (n: number) => addTime(NOW, days(n));
const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('askBudget', () => {
  it('leaves a ready, rested advocate free', () => {
    expect(askBudget({ ...free, asked: 1 }, limits, NOW)).toEqual({
      left: 3,
      cap: 4,
      used: 1,
      periodEndsOn: day('2026-12-31'),
      blocks: [],
    });
  });

  it.each<[string, Partial<AskFacts>, string, string, Date | null]>([
    ['applied', { readiness: 'APPLIED' }, 'applied', 'Has applied; nobody has looked at it yet.', null],
    [
      'not ready',
      { readiness: 'NOT_READY', reviewOn: day('2027-01-15') },
      'not-ready',
      'Is not ready. We look again on 15 January 2027.',
      null,
    ],
    ['left', { hasLeft: true }, 'left', 'Has left the programme.', null],
    [
      'gone from the account',
      { leftAccountOn: day('2026-10-01') },
      'left',
      'Left the account on 1 October 2026: no asks of any kind.',
      null,
    ],
    [
      'an open upsell',
      { account: { ...account, stops: [upsell] } },
      'stop',
      'Upsell opened on 12 November 2026: an ask now looks like bargaining. It ends when the deal closes, expected 15 December 2026.',
      day('2026-12-15'),
    ],
    [
      'a churn notice',
      { account: { ...account, stops: [notice] } },
      'stop',
      'They gave notice on 2 November 2026: no asks of any kind. It ends when the notice is taken back or they renew.',
      null,
    ],
    [
      'a pause',
      { pausedUntil: day('2026-12-01') },
      'paused',
      'Paused by their own choice until 1 December 2026.',
      day('2026-12-01'),
    ],
    [
      'a stale profile',
      { confirmedAt: day('2026-05-08') },
      'unconfirmed',
      'Last confirmed their profile on 8 May 2026, over 6 months ago.',
      null,
    ],
    [
      'rest after a call',
      { lastLiveFavourAt: ago(29) },
      'resting',
      'Resting until 20 November 2026, 30 days after a live favour.',
      ahead(1),
    ],
    [
      'an open ask',
      { openAsk: { expiresAt: ahead(3) }, asked: 1 },
      'open-ask',
      'Has an open ask, to be answered by 22 November 2026.',
      ahead(3),
    ],
    [
      'a used-up cap',
      { asked: 4 },
      'cap',
      'Has had 4 of 4 asks this quarter. The next may go out on 1 January 2027.',
      day('2027-01-01'),
    ],
    ['a cap of none', { cap: 0 }, 'cap', 'Wants no asks and chooses from the board.', null],
    [
      'a used-up account',
      { account: { ...account, asked: 8 } },
      'account-cap',
      'Halden Freight has had 8 of 8 asks and invitations this quarter, over all its people.',
      day('2027-01-01'),
    ],
  ])('%s blocks, with its reason and its end', (_case, change, code, text, until) => {
    expect(askBudget({ ...free, ...change }, limits, NOW).blocks).toEqual([{ code, text, until }]);
  });

  it.each<[string, Partial<AskFacts>]>([
    ['a pause that ended today', { pausedUntil: day('2026-11-19') }],
    ['30 days of rest', { lastLiveFavourAt: ago(30) }],
    ['a profile of almost six months', { confirmedAt: addTime(day('2026-05-19'), hours(13)) }],
    ['no account', { account: null }],
    ['a cap lowered under what was asked, raised again', { cap: 5, asked: 4 }],
  ])('%s does not block', (_case, change) => {
    expect(askBudget({ ...free, ...change }, limits, NOW).blocks).toEqual([]);
  });

  it('names every block, not the first alone', () => {
    const facts = { ...free, readiness: 'NOT_READY', pausedUntil: ahead(9), asked: 4 } as const;
    expect(askBudget(facts, limits, NOW).blocks.map(({ code }) => code)).toEqual(['not-ready', 'paused', 'cap']);
  });
});

it('never lets an ask out beyond the cap, in the rest, or while another is open', () => {
  const dates = fc.option(
    fc.integer({ min: -60, max: 60 }).map((n) => ahead(n)),
    { nil: null },
  );
  const anyFacts: fc.Arbitrary<AskFacts> = fc.record({
    readiness: fc.constantFrom('READY', 'NOT_READY', 'APPLIED'),
    reviewOn: dates,
    hasLeft: fc.boolean(),
    leftAccountOn: dates,
    cap: fc.nat(8),
    asked: fc.nat(12),
    openAsk: fc.option(fc.record({ expiresAt: fc.constant(ahead(2)) }), { nil: null }),
    pausedUntil: dates,
    confirmedAt: fc.nat(400).map(ago),
    lastLiveFavourAt: fc.option(fc.nat(60).map(ago), { nil: null }),
    account: fc.option(
      fc.record({ name: fc.constant('Halden'), asked: fc.nat(12), stops: fc.subarray([upsell, notice]) }),
      { nil: null },
    ),
  });
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { left, blocks } = askBudget(facts, limits, NOW);
      expect(left).toBe(Math.max(0, facts.cap - facts.asked));
      for (const { text, until } of blocks) {
        expect(text).toMatch(/\.$/);
        if (until) expect(until > NOW).toBe(true);
      }
      if (blocks.length > 0) return;
      expect(left).toBeGreaterThan(0);
      expect(facts).toMatchObject({ readiness: 'READY', openAsk: null, hasLeft: false, leftAccountOn: null });
      expect(facts.account?.stops ?? []).toEqual([]);
      expect(facts.pausedUntil === null || facts.pausedUntil <= NOW).toBe(true);
      expect(facts.lastLiveFavourAt === null || facts.lastLiveFavourAt <= ago(30)).toBe(true);
    }),
  );
});

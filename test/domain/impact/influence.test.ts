import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsFor, type DealFact, influence, type LinkFact } from '~/domain/impact/influence';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const deal = (id: string, fields: Partial<DealFact> = {}): DealFact => ({
  id,
  status: 'WON',
  value: 1000,
  currency: 'GBP',
  closedOn: day('2026-06-10'),
  ...fields,
});
const link = (dealId: string, favourId: string, on = '2026-06-01'): LinkFact => ({
  dealId,
  favourId,
  completedAt: day(on),
});

describe('each deal once', () => {
  it('counts a deal with three favours at its value', () => {
    const { won } = influence([deal('a'), deal('b', { value: 500 })], [link('a', '1'), link('a', '2'), link('a', '3')]);
    expect(won).toMatchObject({
      dealIds: ['a'],
      deals: 1,
      of: 2,
      sums: [{ currency: 'GBP', deals: 1, of: 2, value: 1000, ofValue: 1500 }],
    });
  });

  it('whatever the order and however often deals and links come', () => {
    const deals = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        status: fc.constantFrom('OPEN' as const, 'WON' as const),
        value: fc.option(fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100)),
        currency: fc.constantFrom('GBP', 'EUR', 'JPY'),
        closedOn: fc.option(fc.constantFrom(day('2026-06-10'), day('2026-03-01'))),
      }),
    );
    const links = fc.array(
      fc.record({
        dealId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'unknown'),
        favourId: fc.constantFrom('1', '2', '3'),
        completedAt: fc.constantFrom(day('2026-02-01'), day('2026-05-01'), day('2026-07-01')),
      }),
    );
    fc.assert(
      fc.property(deals, links, fc.infiniteStream(fc.nat()), (all, joined, random) => {
        const distinct = [...new Map(all.map((one) => [one.id, one])).values()];
        const shuffle = <T>(list: T[]) =>
          list
            .map((value) => [random.next().value as number, value] as const)
            .sort(([a], [b]) => a - b)
            .map(([, value]) => value);
        const once = influence(distinct, joined);
        expect(influence(shuffle([...distinct, ...distinct]), shuffle([...joined, ...joined, ...joined]))).toEqual(
          once,
        );
        for (const { sums, deals: helped, of } of [once.won, once.open]) {
          expect(helped).toBeLessThanOrEqual(of);
          for (const sum of sums) expect(sum.value).toBeLessThanOrEqual(sum.ofValue);
          expect(sums.reduce((total, sum) => total + sum.of, 0)).toBe(of);
        }
      }),
    );
  });

  it('adds pence without drifting', () => {
    const deals = Array.from({ length: 10 }, (_, at) => deal(`d${at}`, { value: 0.1 }));
    expect(influence(deals, []).won.sums[0]?.ofValue).toBe(1);
  });
});

describe('a favour counts', () => {
  it.each([
    ['before the close', 'WON', '2026-06-10', '2026-06-09', true],
    ['on the day of the close', 'WON', '2026-06-10', '2026-06-10', true],
    ['not after it', 'WON', '2026-06-10', '2026-06-11', false],
    ['while the deal is open', 'OPEN', null, '2026-06-11', true],
    ['not where nobody knows when the deal was won', 'WON', null, '2026-06-01', false],
  ] as const)('%s', (_, status, closedOn, on, expected) => {
    expect(countsFor({ status, closedOn: closedOn ? day(closedOn) : null }, { completedAt: day(on) })).toBe(expected);
  });

  it('and what came too late is named', () => {
    const { won, leftOut } = influence([deal('a')], [link('a', '1', '2026-07-01'), link('a', '1', '2026-07-01')]);
    expect({ deals: won.deals, leftOut }).toEqual({ deals: 0, leftOut: 1 });
  });
});

it('keeps currencies apart, the larger first', () => {
  const { open } = influence(
    [
      deal('a', { status: 'OPEN', closedOn: null, currency: 'EUR', value: 900 }),
      deal('b', { status: 'OPEN', closedOn: null, value: 1200 }),
      deal('c', { status: 'OPEN', closedOn: null, value: null }),
    ],
    [link('a', '1'), link('c', '2')],
  );
  expect(open.sums).toEqual([
    { currency: 'GBP', deals: 1, of: 2, value: 0, ofValue: 1200 },
    { currency: 'EUR', deals: 1, of: 1, value: 900, ofValue: 900 },
  ]);
  expect(open.withoutValue).toBe(1);
});

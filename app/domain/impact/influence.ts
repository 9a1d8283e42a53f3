// rules.md §9, influenced pipeline and revenue: Σ value of open or won deals with at least one completed linked favour
// dated before close; each deal once. Currencies stand side by side and are never added up.

/** `value` in whole units of `currency`; null where the CRM holds none. */
export type DealFact = {
  id: string;
  status: 'OPEN' | 'WON';
  value: number | null;
  currency: string;
  closedOn: Date | null;
};

/** A completed favour that helped a deal. */
export type LinkFact = { dealId: string; favourId: string; completedAt: Date };

/** Deals and value with a favour, of all deals and all value; in one currency. */
export type Sum = { currency: string; deals: number; of: number; value: number; ofValue: number };

export type Influence = {
  /** ids of the influenced deals */
  dealIds: string[];
  /** influenced deals, of all */
  deals: number;
  of: number;
  /** one a currency, the largest first */
  sums: Sum[];
  /** influenced deals that the CRM gives no value: counted, worth nothing */
  withoutValue: number;
};

/** A link counts when the favour came on or before the day of the close; a won deal without that day cannot show it. */
export function countsFor(deal: Pick<DealFact, 'status' | 'closedOn'>, link: Pick<LinkFact, 'completedAt'>): boolean {
  if (!deal.closedOn) return deal.status === 'OPEN';
  return dayOf(link.completedAt) <= dayOf(deal.closedOn);
}

/**
 * What favours had a part in, among the given deals. Deals and links may come in any order and more than once.
 * `leftOut` is the number of links that came too late, or to a won deal without a closing day.
 */
export function influence(deals: readonly DealFact[], links: readonly LinkFact[]) {
  const known = new Map(deals.map((deal) => [deal.id, deal]));
  const helped = new Set<string>();
  const leftOut = new Set<string>();
  for (const link of links) {
    const deal = known.get(link.dealId);
    if (deal && countsFor(deal, link)) helped.add(deal.id);
    else if (deal) leftOut.add(`${link.dealId} ${link.favourId}`);
  }
  const of = (status: DealFact['status']) =>
    tally(
      [...known.values()].filter((deal) => deal.status === status),
      helped,
    );
  return { won: of('WON'), open: of('OPEN'), leftOut: leftOut.size };
}

function tally(deals: readonly DealFact[], helped: ReadonlySet<string>): Influence {
  const sums = new Map<string, Sum>();
  for (const { id, currency, value } of deals) {
    const sum = sums.get(currency) ?? { currency, deals: 0, of: 0, value: 0, ofValue: 0 };
    const cents = Math.round((value ?? 0) * 100);
    const part = helped.has(id) ? 1 : 0;
    sum.deals += part;
    sum.of += 1;
    sum.value += part * cents;
    sum.ofValue += cents;
    sums.set(currency, sum);
  }
  const mine = deals.filter(({ id }) => helped.has(id));
  return {
    dealIds: mine.map(({ id }) => id).sort(),
    deals: mine.length,
    of: deals.length,
    sums: [...sums.values()]
      .map((sum) => ({ ...sum, value: sum.value / 100, ofValue: sum.ofValue / 100 }))
      .sort((a, b) => b.ofValue - a.ofValue || a.currency.localeCompare(b.currency)),
    withoutValue: mine.filter(({ value }) => value === null).length,
  };
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

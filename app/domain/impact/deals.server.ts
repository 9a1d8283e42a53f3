import type { Reader } from '~/platform/db.server';
import { type DealFact, influence, type LinkFact } from './influence';
import type { Period } from './period';

/** Won deals of the period and all open deals, with and without a favour. `currency` is that of a deal without one. */
export async function readInfluence(db: Reader, period: Period, currency: string) {
  const rows = await db.deal.findMany({
    where: {
      OR: [{ status: 'OPEN' }, { status: 'WON', closedOn: { gte: period.from, lt: period.to } }],
    },
    orderBy: [{ value: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    select: {
      ...{ id: true, name: true, status: true, value: true, currency: true, closedOn: true },
      account: { select: { id: true, name: true } },
      favours: {
        select: { favourId: true, favour: { select: { completedAt: true, advocate: { select: advocateName } } } },
      },
    },
  });
  const facts = rows.map((row): DealFact => ({
    id: row.id,
    status: row.status === 'WON' ? 'WON' : 'OPEN',
    value: row.value === null ? null : Number(row.value),
    currency: row.currency ?? currency,
    closedOn: row.closedOn,
  }));
  const links = rows.flatMap(({ id: dealId, favours }) =>
    favours.map(({ favourId, favour }): LinkFact => ({ dealId, favourId, completedAt: favour.completedAt })),
  );
  const result = influence(facts, links);
  const helped = new Set([...result.won.dealIds, ...result.open.dealIds]);
  const list = rows.flatMap(({ id, name, account, favours }, at) => {
    const fact = facts[at];
    if (!fact || !helped.has(id)) return [];
    const { status, value, currency: own, closedOn } = fact;
    const helpers = [...new Set(favours.map(({ favour }) => favour.advocate.person.name))].sort();
    return { id, name, account, status, value, currency: own, closedOn, helpers };
  });
  return { ...result, list };
}

const advocateName = { person: { select: { name: true } } } as const;

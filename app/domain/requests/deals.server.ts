import type { Db } from '~/platform/db.server';
import { formatMoney } from '~/ui/format';
import type { Viewer } from './viewer';

const LIMIT = 100;

/** Open deals to choose from, as options of a list: one's own, or by name with `q`. `keepId` stays in the list. */
export async function listDealOptions(db: Db, { viewer, q, keepId }: { viewer: Viewer; q: string; keepId: string }) {
  const own = viewer.seesAll ? {} : { ownerId: viewer.personId };
  const contains = { contains: q, mode: 'insensitive' as const };
  const found = q ? { OR: [{ name: contains }, { account: { name: contains } }] } : own;
  const deals = await db.deal.findMany({
    where: { status: 'OPEN', OR: [found, ...(keepId ? [{ id: keepId }] : [])] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: LIMIT,
    select: { id: true, name: true, stage: true, value: true, currency: true },
  });
  return deals.map(({ id, name, stage, value, currency }) => {
    const facts = [stage, value && formatMoney(value.toNumber(), currency ?? 'GBP')].filter(Boolean).join(', ');
    return { value: id, label: facts ? `${name} (${facts})` : name };
  });
}

import { askBudget } from '~/domain/advocates/ask-budget';
import { listAskFacts } from '~/domain/advocates/ask-facts.server';
import { listStops } from '~/domain/moments/stops.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Reader } from '~/platform/db.server';
import { whereAccount } from './filters.server';
import type { GridSearch } from './grid.server';
import { type MayBeAsked, mayBeAsked } from './may-be-asked';

export const CELL_PAGE = 12;

export type CellRow = {
  id: string;
  name: string;
  fit: number;
  fired: number;
  /** whom to turn to first */
  first: { name: string; advocateId: string | null } | null;
  asked: MayBeAsked;
};

/** One page of the accounts of a cell, the best fit first, each with whom to turn to and whether it may be asked now. */
export async function listCell(db: Reader, search: GridSearch, now: Date): Promise<CellRow[]> {
  const rows = await db.accountReadiness.findMany({
    where: { cell: search.cell, account: whereAccount(search) },
    orderBy: [{ fit: 'desc' }, { strength: 'desc' }, { accountId: 'asc' }],
    skip: (search.page - 1) * CELL_PAGE,
    take: CELL_PAGE,
    select: {
      accountId: true,
      fit: true,
      fired: true,
      championId: true,
      account: { select: { name: true, renewalOn: true } },
    },
  });
  const ids = rows.map(({ accountId }) => accountId);
  const champions = rows.flatMap(({ championId }) => championId ?? []);
  const [people, stops] = await Promise.all([listFirsts(db, champions, now), listStops(db, ids, now)]);
  return rows.map(({ accountId: id, fit, fired, championId, account: { name, renewalOn } }) => {
    const first = people.get(championId ?? '') ?? null;
    const asked = mayBeAsked({ stops: stops.get(id) ?? [], first, renewalOn }, now);
    return { id, name, fit, fired, first: first && { name: first.name, advocateId: first.advocateId }, asked };
  });
}

/** These contacts, with what keeps those of them who are or were advocates from being asked. Nobody who left the account. */
async function listFirsts(db: Reader, contactIds: string[], now: Date) {
  const contacts = await db.contact.findMany({
    where: { id: { in: contactIds }, OR: [{ leftOn: null }, { leftOn: { gt: now } }] },
    select: { id: true, name: true, advocate: { select: { id: true } } },
  });
  const advocateIds = contacts.flatMap(({ advocate }) => advocate?.id ?? []);
  const [facts, limits] = await Promise.all([listAskFacts(db, advocateIds, now), getSettings(db)]);
  return new Map(
    contacts.map(({ id, name, advocate }) => {
      const known = facts.get(advocate?.id ?? '');
      const blocks = known ? askBudget(known, limits, now).blocks : null;
      return [id, { name, advocateId: advocate?.id ?? null, blocks }];
    }),
  );
}

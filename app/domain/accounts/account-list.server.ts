import type { Prisma } from '~/generated/prisma/client';
import { GridCell } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';
import { z } from 'zod';
import { AccountFilter, whereAccount } from './filters.server';
import type { OwnAccounts } from './own-accounts';

export const PER_PAGE = 50;
const keys = ['name', 'renewal', 'revenue', 'fit', 'fired'] as const;
const sorts = keys.flatMap((key) => [key, `-${key}`] as const);

/** `?q=&owner=&industry=&cell=&sort=&page=` of the list of accounts and of its export. */
export const AccountSearch = AccountFilter.extend({
  cell: z.enum(GridCell).optional(),
  sort: z.enum(sorts).default('name'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type AccountSearch = z.infer<typeof AccountSearch>;

export type AccountRow = Awaited<ReturnType<typeof listAccounts>>['accounts'][number];

type Which = { own?: OwnAccounts; take?: number };

/** One page of the accounts that somebody may open, each with its place on the grid and how many people and advocates it has. */
export async function listAccounts(db: Reader, search: AccountSearch, { own = {}, take = PER_PAGE }: Which = {}) {
  const where: Prisma.AccountWhereInput = {
    AND: [own, whereAccount(search), search.cell ? { readiness: { cell: search.cell } } : {}],
  };
  const [rows, total] = await Promise.all([
    db.account.findMany({
      where,
      orderBy: [orderOf(search.sort), { id: 'asc' }],
      skip: (search.page - 1) * take,
      take,
      select: columns,
    }),
    db.account.count({ where }),
  ]);
  const advocates = await db.contact.groupBy({
    by: ['accountId'],
    where: { accountId: { in: rows.map(({ id }) => id) }, advocate: { leftAt: null } },
    _count: true,
  });
  const of = new Map(advocates.map(({ accountId, _count }) => [accountId, _count]));
  return {
    accounts: rows.map(({ _count, owner, annualRevenue, readiness, ...row }) => ({
      ...row,
      owner: owner?.name ?? null,
      annualRevenue: annualRevenue?.toNumber() ?? null,
      people: _count.contacts,
      advocates: of.get(row.id) ?? 0,
      cell: readiness?.cell ?? null,
      fit: readiness?.fit ?? null,
      fired: readiness?.fired ?? null,
      isStopped: Array.isArray(readiness?.stops) && readiness.stops.length > 0,
    })),
    total,
  };
}

const columns = {
  id: true,
  name: true,
  industry: true,
  country: true,
  region: true,
  segment: true,
  plan: true,
  annualRevenue: true,
  currency: true,
  renewalOn: true,
  owner: { select: { name: true } },
  readiness: { select: { cell: true, fit: true, fired: true, stops: true } },
  _count: { select: { contacts: true } },
} satisfies Prisma.AccountSelect;

function orderOf(sort: AccountSearch['sort']): Prisma.AccountOrderByWithRelationInput {
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  const known = { sort: direction, nulls: 'last' } as const;
  const orders: Record<(typeof keys)[number], Prisma.AccountOrderByWithRelationInput> = {
    name: { name: direction },
    renewal: { renewalOn: known },
    revenue: { annualRevenue: known },
    fit: { readiness: { fit: direction } },
    fired: { readiness: { fired: direction } },
  };
  return orders[sort.replace('-', '') as (typeof keys)[number]];
}

import { z } from 'zod';
import { timeline } from '~/domain/audit/queries.server';
import type { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';

export const PER_PAGE = 50;
const sorts = ['name', '-name', 'renewal', '-renewal'] as const;

/** `?q=&sort=&page=` of the list of accounts. */
export const AccountSearch = z.object({
  q: z.string().trim().max(100).default(''),
  sort: z.enum(sorts).default('name'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type AccountSearch = z.infer<typeof AccountSearch>;

/** One page of the accounts, with how many people and advocates each has. */
export async function listAccounts(db: Reader, { q, sort, page }: AccountSearch) {
  const contains = { contains: q, mode: 'insensitive' } as const;
  const where: Prisma.AccountWhereInput = q
    ? { OR: [{ name: contains }, { industry: contains }, { domains: { some: { domain: contains } } }] }
    : {};
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  const order: Prisma.AccountOrderByWithRelationInput = sort.endsWith('renewal')
    ? { renewalOn: { sort: direction, nulls: 'last' } }
    : { name: direction };
  const [rows, total] = await Promise.all([
    db.account.findMany({
      where,
      orderBy: [order, { id: 'asc' }],
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
      select: {
        id: true,
        name: true,
        industry: true,
        country: true,
        plan: true,
        renewalOn: true,
        escalationSince: true,
        churnNoticeOn: true,
        owner: { select: { name: true } },
        _count: { select: { contacts: true } },
      },
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
    accounts: rows.map(({ _count, owner, ...row }) => ({
      ...row,
      owner: owner?.name ?? null,
      people: _count.contacts,
      advocates: of.get(row.id) ?? 0,
    })),
    total,
  };
}

/** One account with its people, deals and events; null for an unknown id. People and deals are the latest hundred. */
export async function findAccountPage(db: Reader, id: string) {
  const account = await db.account.findUnique({ where: { id }, select: shown });
  if (!account) return null;
  return {
    account: { ...account, annualRevenue: account.annualRevenue?.toNumber() ?? null },
    deals: account.deals.map(({ value, ...deal }) => ({ ...deal, value: value?.toNumber() ?? null })),
    events: await timeline(db, { accountId: id }),
  };
}

const shown = {
  id: true,
  externalId: true,
  name: true,
  industry: true,
  country: true,
  region: true,
  segment: true,
  plan: true,
  seats: true,
  annualRevenue: true,
  currency: true,
  signedOn: true,
  renewalOn: true,
  isPublicSector: true,
  escalationSince: true,
  churnNoticeOn: true,
  owner: { select: { name: true } },
  domains: { select: { domain: true }, orderBy: { domain: 'asc' } },
  contacts: {
    orderBy: { name: 'asc' },
    take: 100,
    select: {
      id: true,
      name: true,
      title: true,
      leftOn: true,
      advocate: { select: { id: true, readiness: true, reviewOn: true, leftAt: true } },
    },
  },
  deals: {
    orderBy: { updatedAt: 'desc' },
    take: 100,
    select: { id: true, name: true, status: true, stage: true, value: true, currency: true, closedOn: true },
  },
  _count: { select: { contacts: true, deals: true } },
} as const satisfies Prisma.AccountSelect;

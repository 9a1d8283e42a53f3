import { getCatalogue } from '~/domain/signals/catalogue.server';
import type { Prisma } from '~/generated/prisma/client';
import { GridCell } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';
import { z } from 'zod';
import { dotsOf, type DotFacts } from './dots';
import { AccountFilter, whereAccount } from './filters.server';

/** So many dots are drawn; more would be a cloud. */
export const MOST_DOTS = 1000;

/** The filters with `&cell=&account=&page=&on=` of the grid; `on`: a day that has passed, empty for today. */
export const GridSearch = AccountFilter.extend({
  cell: z.enum(GridCell).default('ASK_NOW'),
  account: z.string().max(60).default(''),
  on: z
    .union([z.literal(''), z.iso.date()])
    .default('')
    .catch(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type GridSearch = z.infer<typeof GridSearch>;

/** `stopped`: null where nobody knows, because stops are not kept by the day. */
export type CellCount = { accounts: number; stopped: number | null };

/** A stop moment was there when the account was last looked at. */
export const isStopped = { stops: { not: [] } } satisfies Prisma.AccountReadinessWhereInput;

/**
 * The grid under a filter: how many accounts there are and how many were looked at, each cell's accounts and those of them
 * that are stopped, and at most `MOST_DOTS` dots. Ids are random, so the first by id are a fair sample.
 */
export async function findGrid(db: Reader, filter: AccountFilter, chosenId: string) {
  const account = whereAccount(filter);
  const { catalogue } = await getCatalogue(db);
  const [total, all, stopped, rows, chosen] = await Promise.all([
    db.account.count({ where: account }),
    db.accountReadiness.groupBy({ by: ['cell'], where: { account }, _count: true }),
    db.accountReadiness.groupBy({ by: ['cell'], where: { account, ...isStopped }, _count: true }),
    db.accountReadiness.findMany({ where: { account }, orderBy: { accountId: 'asc' }, take: MOST_DOTS, select: drawn }),
    db.accountReadiness.findUnique({ where: { accountId: chosenId }, select: drawn }),
  ]);
  const cells = Object.fromEntries(
    Object.values(GridCell).map((cell) => [cell, { accounts: countOf(all, cell), stopped: countOf(stopped, cell) }]),
  ) as Record<GridCell, CellCount>;
  const shown = chosen && !rows.some(({ accountId }) => accountId === chosenId) ? [...rows, chosen] : rows;
  const { firesAt, needed, fit } = catalogue;
  return {
    total,
    lookedAt: Object.values(cells).reduce((sum, { accounts }) => sum + accounts, 0),
    cells,
    dots: dotsOf(shown.map(factsOf), { highFrom: fit.highFrom, needed, firesAt }),
    needed,
  };
}

type Counts = { cell: GridCell; _count: number }[];
const countOf = (counts: Counts, cell: GridCell) => counts.find((one) => one.cell === cell)?._count ?? 0;

const drawn = {
  accountId: true,
  cell: true,
  fit: true,
  strength: true,
  stops: true,
  account: { select: { name: true, annualRevenue: true } },
} satisfies Prisma.AccountReadinessSelect;

type Row = Prisma.AccountReadinessGetPayload<{ select: typeof drawn }>;

const factsOf = ({ accountId, cell, fit, strength, stops, account }: Row): DotFacts => ({
  id: accountId,
  name: account.name,
  cell,
  fit,
  strength,
  revenue: account.annualRevenue?.toNumber() ?? null,
  isStopped: Array.isArray(stops) && stops.length > 0,
});

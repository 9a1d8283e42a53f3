import { stopName } from '~/domain/moments/help-tasks';
import type { Stop } from '~/domain/signals/reading';
import type { Reader } from '~/platform/db.server';
import { z } from 'zod';
import { AccountFilter, whereAccount } from './filters.server';
import { isStopped } from './grid.server';

export const PER_PAGE = 25;

/** `?q=&owner=&industry=&page=` of the stopped accounts. */
export const StoppedSearch = AccountFilter.extend({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type StoppedSearch = z.infer<typeof StoppedSearch>;

/** The accounts that a stop moment keeps from being asked, as last looked at, each stop with who was called to help. */
export async function listStopped(db: Reader, search: StoppedSearch) {
  const where = { ...isStopped, account: whereAccount(search) };
  const [rows, total] = await Promise.all([
    db.accountReadiness.findMany({
      where,
      orderBy: [{ account: { name: 'asc' } }, { accountId: 'asc' }],
      skip: (search.page - 1) * PER_PAGE,
      take: PER_PAGE,
      select: { accountId: true, stops: true, account: { select: { name: true, owner: { select: { name: true } } } } },
    }),
    db.accountReadiness.count({ where }),
  ]);
  const tasks = await db.helpTask.findMany({
    where: { accountId: { in: rows.map(({ accountId }) => accountId) }, status: 'OPEN' },
    select: { id: true, accountId: true, occurrence: true, dueOn: true, owner: { select: { name: true } } },
  });
  const accounts = rows.map(({ accountId, account, stops }) => ({
    id: accountId,
    name: account.name,
    owner: account.owner?.name ?? null,
    stops: (stops as unknown as Stop[]).map((stop) => {
      const task = tasks.find((one) => one.accountId === accountId && one.occurrence === stop.occurrence);
      const help = task ? { id: task.id, owner: task.owner?.name ?? null, dueOn: task.dueOn } : null;
      return { ...stop, name: stopName(stop), help };
    }),
  }));
  return { accounts, total };
}

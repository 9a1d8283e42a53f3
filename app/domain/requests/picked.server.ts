import type { Db } from '~/platform/db.server';
import { statusLine } from './request-status';

/** The picked requests by number, as a list to look at before something is done with them. */
export async function listPicked(db: Db, numbers: number[]) {
  const rows = await db.request.findMany({
    where: { number: { in: numbers } },
    orderBy: { number: 'asc' },
    select: { number: true, title: true, status: true, closedAs: true, assignee: { select: { name: true } } },
  });
  return rows.map(({ status, closedAs, assignee, ...row }) => ({
    ...row,
    line: statusLine(status, closedAs),
    isAgreed: ['ACCEPTED', 'SCHEDULED', 'HELD'].includes(status),
    assignee: assignee?.name ?? null,
  }));
}

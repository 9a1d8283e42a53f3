import { getSettings } from '~/domain/settings/queries.server';
import type { Settings } from '~/domain/settings/schema';
import { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { formatDate, formatMoney } from '~/ui/format';
import { calendarOf } from './business-calendar';
import { clockColumns, clockFacts } from './clock-columns.server';
import { statusLine } from './request-status';
import { clocksOf } from './sla-clock';
import { teamNames } from './teams';
import type { Viewer } from './viewer';

export type QueueView = 'open' | 'mine' | 'unassigned' | 'closed';
export type QueueSearch = { view: QueueView; q: string; sort: string; page: number };
export const PAGE = 50;

const conditions = (viewer: Viewer): Record<QueueView, Prisma.Sql> => ({
  open: Prisma.sql`r.status <> 'CLOSED'`,
  mine: Prisma.sql`r.status <> 'CLOSED' AND r.assignee_id = ${viewer.personId}`,
  unassigned: Prisma.sql`r.status <> 'CLOSED' AND r.assignee_id IS NULL`,
  closed: Prisma.sql`r.status = 'CLOSED'`,
});
const visible = ({ seesAll, personId }: Viewer) =>
  seesAll ? Prisma.sql`true` : Prisma.sql`r.requester_id = ${personId}`;

const due = Prisma.sql`CASE WHEN r.first_answered_at IS NULL THEN r.first_answer_due_at ELSE r.fulfil_due_at END`;
const orders: Record<string, Prisma.Sql> = {
  sla: Prisma.sql`${due}, r.number`,
  '-sla': Prisma.sql`${due} DESC, r.number`,
  by: Prisma.sql`r.needed_by, r.number`,
  '-by': Prisma.sql`r.needed_by DESC, r.number`,
  value: Prisma.sql`d.value NULLS FIRST, r.number`,
  '-value': Prisma.sql`d.value DESC NULLS LAST, r.number`,
};

/** How many requests each view holds for this viewer. */
export async function countRequests(db: Db, viewer: Viewer): Promise<Record<QueueView, number>> {
  const where = conditions(viewer);
  const [row] = await db.$queryRaw<Record<QueueView, number>[]>`
    SELECT count(*) FILTER (WHERE ${where.open})::int AS open, count(*) FILTER (WHERE ${where.mine})::int AS mine,
           count(*) FILTER (WHERE ${where.unassigned})::int AS unassigned, count(*) FILTER (WHERE ${where.closed})::int AS closed
      FROM requests r WHERE ${visible(viewer)}`;
  return row ?? { open: 0, mine: 0, unassigned: 0, closed: 0 };
}

/** One page of the queue, ready to read, with the number of all that match. */
export async function listRequests(
  db: Db,
  { viewer, search, now }: { viewer: Viewer; search: QueueSearch; now: Date },
) {
  const like = `%${search.q.replace(/[\\%_]/g, '\\$&')}%`;
  const order = orders[search.sort] ?? (search.view === 'closed' ? Prisma.sql`r.closed_at DESC` : orders.sla!);
  const found = await db.$queryRaw<{ id: string; total: number }[]>`
    SELECT r.id, count(*) OVER ()::int AS total
      FROM requests r
      JOIN people p ON p.id = r.requester_id
      LEFT JOIN deals d ON d.id = r.deal_id
      LEFT JOIN accounts a ON a.id = d.account_id
     WHERE ${visible(viewer)} AND ${conditions(viewer)[search.view]}
       AND (${search.q} = '' OR r.title ILIKE ${like} OR p.name ILIKE ${like} OR d.name ILIKE ${like}
            OR a.name ILIKE ${like} OR 'R-' || r.number ILIKE ${like})
     ORDER BY ${order} LIMIT ${PAGE} OFFSET ${(search.page - 1) * PAGE}`;
  const ids = found.map(({ id }) => id);
  const [settings, rows] = await Promise.all([
    getSettings(db),
    db.request.findMany({ where: { id: { in: ids } }, select: rowSelect }),
  ]);
  const calendar = calendarOf(settings);
  const byId = new Map(rows.map((row) => [row.id, toRow(row, { viewer, now, settings })]));
  return { rows: ids.flatMap((id) => byId.get(id) ?? []), total: found[0]?.total ?? 0, calendar };
}

const rowSelect = {
  ...clockColumns,
  id: true,
  number: true,
  title: true,
  team: true,
  neededBy: true,
  requester: { select: { name: true } },
  assignee: { select: { name: true } },
  deal: { select: { value: true, currency: true, stage: true } },
  asks: {
    orderBy: { askedAt: 'desc' },
    select: {
      status: true,
      askedAt: true,
      answeredAt: true,
      advocate: { select: { person: { select: { name: true } } } },
    },
  },
} satisfies Prisma.RequestSelect;
type Row = Prisma.RequestGetPayload<{ select: typeof rowSelect }>;
type Ground = { viewer: Viewer; now: Date; settings: Settings };

function toRow(row: Row, { viewer, now, settings }: Ground) {
  const { deal } = row;
  return {
    number: row.number,
    title: row.title,
    deal: deal && {
      value: deal.value ? formatMoney(deal.value.toNumber(), deal.currency ?? 'GBP') : 'No value',
      stage: deal.stage,
    },
    requester: row.requester.name,
    team: teamNames[row.team],
    neededBy: formatDate(row.neededBy, 'UTC', 'short'),
    clock: clocksOf(clockFacts(row), now, calendarOf(settings, row.calendar)).current,
    tier: row.tier as 1 | 2 | 3,
    status: statusLine(row.status, row.closedAs),
    note: noteOf(row, viewer),
    assignee: row.assignee?.name ?? null,
  };
}

function noteOf({ status, asks, closedAt }: Row, { seesAll, timeZone }: Viewer): string {
  const [last] = asks;
  const name = (ask: NonNullable<typeof last>) => ask.advocate.person.name;
  if (status === 'CLOSED') return closedAt ? formatDate(closedAt, timeZone, 'short') : '';
  if (status === 'NEW') return 'nobody has looked at it';
  if (status === 'WAITING_FOR_ADVOCATE' && last) {
    return `${seesAll ? name(last) : 'one person'}, since ${formatDate(last.askedAt, timeZone, 'short')}`;
  }
  if (status === 'ACCEPTED' && last) return name(last);
  if (last?.status === 'DECLINED') return 'the last one asked could not';
  if (last?.status === 'EXPIRED') return 'the last one asked did not answer';
  return 'choosing whom to ask';
}

import { getSettings } from '~/domain/settings/queries.server';
import { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { formatDate, formatMoney } from '~/ui/format';
import { calendarOf } from './business-calendar';
import { clockColumns, clockFacts } from './clock-columns.server';
import { type Ground, orderOf, searchCondition, viewConditions, visible } from './queue-filter.server';
import type { QueueQuery, QueueView } from './queue-schema';
import { queueNote } from './queue-words';
import { statusLine } from './request-status';
import { clocksOf } from './sla-clock';
import { teamNames } from './teams';
import type { Viewer } from './viewer';

export const PAGE = 200;
type Counts = Record<QueueView | 'paused', number>;

/** How many requests each view holds for this viewer, and how many wait for their requester. */
export async function countRequests(db: Db, viewer: Viewer, now: Date): Promise<Counts> {
  const conditions = viewConditions({ viewer, settings: await getSettings(db), now });
  const counts = Object.entries(conditions).map(
    ([name, condition]) => Prisma.sql`count(*) FILTER (WHERE ${condition})::int AS ${Prisma.raw(name)}`,
  );
  const [row] = await db.$queryRaw<Counts[]>`
    SELECT ${Prisma.join(counts)} FROM requests r WHERE ${visible(viewer)}`;
  if (!row) throw new Error('Counting gave no row.');
  return row;
}

type Search = { viewer: Viewer; search: QueueQuery; now: Date };

/** One page of the queue, ready to read, with the number of all that match. */
export async function listRequests(db: Db, { viewer, search, now }: Search, limit = PAGE) {
  const settings = await getSettings(db);
  const ground = { viewer, settings, now };
  const found = await db.$queryRaw<{ id: string; total: number }[]>`
    SELECT r.id, count(*) OVER ()::int AS total
      FROM requests r
      JOIN people p ON p.id = r.requester_id
      LEFT JOIN deals d ON d.id = r.deal_id
      LEFT JOIN accounts a ON a.id = d.account_id
     WHERE ${visible(viewer)} AND ${viewConditions(ground)[search.view]} AND ${searchCondition(search, now)}
     ORDER BY ${orderOf(search)} LIMIT ${limit} OFFSET ${(search.page - 1) * limit}`;
  const ids = found.map(({ id }) => id);
  const rows = await db.request.findMany({ where: { id: { in: ids } }, select: rowSelect });
  const byId = new Map(rows.map((row) => [row.id, toRow(row, ground)]));
  return { rows: ids.flatMap((id) => byId.get(id) ?? []), total: found[0]?.total ?? 0 };
}

const rowSelect = {
  ...clockColumns,
  id: true,
  number: true,
  title: true,
  team: true,
  neededBy: true,
  requesterId: true,
  requester: { select: { name: true } },
  assignee: { select: { name: true } },
  deal: { select: { name: true, value: true, currency: true, stage: true } },
  asks: {
    orderBy: { askedAt: 'desc' },
    select: {
      status: true,
      askedAt: true,
      answeredAt: true,
      advocate: { select: { person: { select: { name: true } } } },
    },
  },
  approvals: {
    where: { status: { in: ['WAITING', 'OBJECTED'] } },
    orderBy: { askedAt: 'desc' },
    select: { status: true, askedAt: true, objectsUntil: true, owner: { select: { name: true } } },
  },
  meetingGuests: {
    where: { meeting: { status: { in: ['CHOOSING', 'SCHEDULED', 'HELD'] } } },
    select: { meeting: { select: { createdAt: true, startsAt: true, productAdvocateId: true } } },
  },
} satisfies Prisma.RequestSelect;
type Row = Prisma.RequestGetPayload<{ select: typeof rowSelect }>;
export type QueueRow = ReturnType<typeof toRow>;

function toRow(row: Row, { viewer, settings, now }: Ground) {
  const { deal } = row;
  return {
    number: row.number,
    title: row.title,
    deal: deal && {
      name: deal.name,
      value: deal.value ? formatMoney(deal.value.toNumber(), deal.currency ?? 'GBP') : 'No value',
      stage: deal.stage,
    },
    requester: row.requester.name,
    team: teamNames[row.team],
    neededBy: formatDate(row.neededBy, 'UTC', 'short'),
    clock: clocksOf(clockFacts(row), now, calendarOf(settings, row.calendar)).current,
    tier: row.tier as 1 | 2 | 3,
    status: statusLine(row.status, row.closedAs),
    note: queueNote(noteFacts(row, viewer), viewer),
    assignee: row.assignee?.name ?? null,
    submittedAt: row.submittedAt,
    dueAt: row.firstAnsweredAt ? row.fulfilDueAt : row.firstAnswerDueAt,
    closedAt: row.closedAt,
  };
}

/** Who only joined a request reads no advocate's name (rules G6). */
const noteFacts = (row: Row, { seesAll, personId }: Viewer) => ({
  ...row,
  isPaused: row.pauses.some(({ endedAt }) => !endedAt),
  asks: row.asks.map(({ advocate, ...ask }) => ({
    ...ask,
    name: seesAll || row.requesterId === personId ? advocate.person.name : 'an advocate',
  })),
  approvals: row.approvals.map(({ owner, ...approval }) => ({ ...approval, name: owner.name })),
  startsAt: row.meetingGuests.find(({ meeting }) => meeting.startsAt)?.meeting.startsAt ?? null,
});

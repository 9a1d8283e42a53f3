import type { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import { dateFromDay } from '~/platform/time';
import { NO_OWNER } from '~/domain/accounts/filters.server';
import { reasonTexts } from './help-tasks';
import { momentWords } from './moment-words';
import { momentOf } from './moments';
import { offersOf } from './offers';
import type { InboxSearch } from './schema';
import { listStops } from './stops.server';
import { accountsOf, type MomentViewer } from './viewer';

export const PER_PAGE = 25;

const statuses = {
  open: ['OPEN'],
  snoozed: ['SNOOZED'],
  decided: ['ACCEPTED', 'DISMISSED', 'PASSED'],
} as const satisfies Record<InboxSearch['view'], readonly string[]>;

const select = {
  ...{
    id: true,
    moment: true,
    status: true,
    happenedOn: true,
    welcomeUntil: true,
    offers: true,
    reasons: true,
    words: true,
  },
  ...{ snoozedUntil: true, decision: true, decidedAt: true },
  account: { select: { id: true, name: true, owner: { select: { name: true } } } },
  contact: { select: { id: true, name: true, title: true, advocate: { select: { id: true } } } },
  decidedBy: { select: { name: true } },
} satisfies Prisma.SuggestionSelect;

type Row = Prisma.SuggestionGetPayload<{ select: typeof select }>;

/** Suggestions that the viewer may act on, those whose welcome ends first before the others; what is decided, newest first. */
export async function listInbox(db: Reader, viewer: MomentViewer, search: InboxSearch, now: Date) {
  const where = whereOf(viewer, search, now);
  const isDecided = search.view === 'decided';
  const [rows, total, counts] = await Promise.all([
    db.suggestion.findMany({
      where,
      orderBy: isDecided ? [{ decidedAt: 'desc' }, { id: 'asc' }] : [{ welcomeUntil: 'asc' }, { id: 'asc' }],
      skip: (search.page - 1) * PER_PAGE,
      take: PER_PAGE,
      select,
    }),
    db.suggestion.count({ where }),
    db.suggestion.groupBy({
      by: ['status'],
      where: whereOf(viewer, { ...search, view: undefined }, now),
      _count: true,
    }),
  ]);
  const stops = await listStops(
    db,
    rows.map(({ account }) => account.id),
    now,
  );
  const countOf = (view: keyof typeof statuses) =>
    counts
      .filter(({ status }) => statuses[view].some((one) => one === status))
      .reduce((sum, { _count }) => sum + _count, 0);
  return {
    total,
    pages: Math.ceil(total / PER_PAGE),
    counts: { open: countOf('open'), snoozed: countOf('snoozed'), decided: countOf('decided') },
    rows: rows.map((row) => dress(row, stops.get(row.account.id) ?? [])),
  };
}
export type InboxRow = Awaited<ReturnType<typeof listInbox>>['rows'][number];

/** One suggestion that the viewer may act on, null for anybody else's. */
export async function findSuggestion(db: Reader, id: string, viewer: MomentViewer, now: Date) {
  const row = await db.suggestion.findFirst({ where: { id, account: accountsOf(viewer) }, select });
  if (!row) return null;
  const stops = await listStops(db, [row.account.id], now);
  return { ...dress(row, stops.get(row.account.id) ?? []), subject: momentWords[row.moment]?.subject ?? '' };
}
export type SuggestionPage = NonNullable<Awaited<ReturnType<typeof findSuggestion>>>;

type Where = Omit<InboxSearch, 'view' | 'page'> & { view?: InboxSearch['view'] };

function whereOf(viewer: MomentViewer, { view, moment, owner }: Where, now: Date): Prisma.SuggestionWhereInput {
  const today = dateFromDay(now.toISOString().slice(0, 10));
  return {
    account: { AND: [accountsOf(viewer), owner ? { ownerId: owner === NO_OWNER ? null : owner } : {}] },
    ...(moment && { moment }),
    ...(view && { status: { in: [...statuses[view]] } }),
    // The sweep passes what is over; until it has run, it is not shown as waiting.
    OR: [{ welcomeUntil: { gte: today } }, { status: { in: [...statuses.decided] } }],
  };
}

function dress(
  { moment, offers, reasons, contact, decision, ...row }: Row,
  stops: { text: string; endsWhen: string }[],
) {
  return {
    ...row,
    moment,
    name: momentOf(moment)?.name ?? '',
    guard: momentOf(moment)?.guard ?? 'none',
    offers: offersOf(offers),
    reasons: reasonTexts(reasons),
    contact: contact && {
      id: contact.id,
      name: contact.name,
      title: contact.title,
      advocateId: contact.advocate?.id ?? null,
    },
    decision,
    stops: stops.map(({ text, endsWhen }) => `${text} ${endsWhen}`),
  };
}

/** What waits for somebody: suggestions and help tasks that they may act on now. */
export async function countMine(db: Reader, viewer: MomentViewer, now: Date) {
  const account = accountsOf(viewer);
  const welcomeUntil = { gte: dateFromDay(now.toISOString().slice(0, 10)) };
  const [suggestions, helpTasks] = await Promise.all([
    db.suggestion.count({ where: { account, status: 'OPEN', welcomeUntil } }),
    db.helpTask.count({ where: { account, status: 'OPEN' } }),
  ]);
  return { suggestions, helpTasks };
}

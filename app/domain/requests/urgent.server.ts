import { opportunityEvents } from '~/domain/opportunities/events';
import { scopeNames } from '~/domain/opportunities/scope-names';
import { getSettings } from '~/domain/settings/queries.server';
import type { Settings } from '~/domain/settings/schema';
import type { Prisma } from '~/generated/prisma/client';
import type { PublishScope } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';
import { formatDate, formatDateTime, formatList } from '~/ui/format';
import { declineReasons } from './ask-words';
import { calendarOf } from './business-calendar';
import { clockColumns, clockFacts } from './clock-columns.server';
import { clocksOf } from './sla-clock';
import { needsNow, type Todo } from './today-words';

const columns = {
  ...clockColumns,
  id: true,
  number: true,
  title: true,
  requester: { select: { name: true } },
  asks: {
    orderBy: { askedAt: 'desc' },
    select: { status: true, answeredAt: true, advocate: { select: { person: { select: { name: true } } } } },
  },
} satisfies Prisma.RequestSelect;
type Row = Prisma.RequestGetPayload<{ select: typeof columns }>;
type Ground = { timeZone: string; now: Date; settings: Settings };

/** Open requests that need a manager now, the first due first. */
export async function listUrgentRequests(db: Db, timeZone: string, now: Date): Promise<Todo[]> {
  const settings = await getSettings(db);
  const rows = await db.request.findMany({
    where: { status: { not: 'CLOSED' } },
    orderBy: { firstAnswerDueAt: 'asc' },
    take: 200,
    select: columns,
  });
  return rows
    .toSorted((a, b) => dueOf(a).getTime() - dueOf(b).getTime())
    .flatMap((row) => toTodo(row, { timeZone, now, settings }) ?? []);
}

const dueOf = (row: Row) => (row.firstAnsweredAt ? row.fulfilDueAt : row.firstAnswerDueAt);

function toTodo(row: Row, { timeZone, now, settings }: Ground): Todo | null {
  if (row.pauses.some(({ endedAt }) => !endedAt)) return null; // it waits for its requester
  const [last] = row.asks;
  const clock = clocksOf(clockFacts(row), now, calendarOf(settings, row.calendar)).current;
  const lastAsk = last && { status: last.status, name: last.advocate.person.name };
  const need = needsNow({ status: row.status, clock, requester: row.requester.name, last: lastAsk });
  return (
    need && {
      id: row.id,
      tone: clock.state === 'bad' || clock.state === 'warn' ? clock.state : 'idle',
      title: `R-${row.number} ${row.title}`,
      text: need.text,
      when: clock.text,
      detail: clock.state === 'rest' ? '' : `due ${formatDateTime(dueOf(row), timeZone)}`,
      to: `/requests/${row.number}`,
      action: need.action,
    }
  );
}

/** Who declined with "please call me" in the last week. */
export async function listCalls(db: Db, timeZone: string, now: Date): Promise<Todo[]> {
  const asks = await db.ask.findMany({
    where: { declineReason: `${declineReasons.unhappy}.`, answeredAt: { gte: addTime(now, -days(7)) } },
    orderBy: { answeredAt: 'asc' },
    include: { advocate: { select: { person: { select: { name: true } } } }, request: { select: { title: true } } },
  });
  return asks.map((ask) => ({
    id: ask.id,
    tone: 'bad',
    title: `Call ${ask.advocate.person.name}`,
    text: `They declined “${ask.request.title}” and wrote that things are not going well.`,
    when: ask.answeredAt ? formatDate(ask.answeredAt, timeZone, 'short') : '',
    detail: '',
    to: `/advocates/${ask.advocateId}`,
    action: 'See their page',
  }));
}

/** What advocates took back in the last two weeks: whatever is out of it is taken down (rules G3). */
export async function listTakedowns(db: Db, timeZone: string, now: Date): Promise<Todo[]> {
  const events = await db.auditEvent.findMany({
    where: { kind: 'claim.permissions-withdrawn', at: { gte: addTime(now, -days(14)) } },
    orderBy: { at: 'asc' },
    take: 100,
    select: { id: true, at: true, actorName: true, data: true },
  });
  return events.map(({ id, at, actorName, data }) => {
    const { claimId, title, allows } = opportunityEvents['claim.permissions-withdrawn'].parse(data);
    const names = allows.map((scope) => scopeNames[scope as PublishScope]);
    return {
      id: String(id),
      tone: 'bad',
      title: `Take down what ${actorName} took back`,
      text: `“${title}”: they no longer allow us to ${formatList(names)}.`,
      when: formatDate(at, timeZone, 'short'),
      detail: '',
      to: `/review/${claimId}`,
      action: 'See the piece',
    };
  });
}

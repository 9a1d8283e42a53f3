import type { Settings } from '~/domain/settings/schema';
import { Prisma } from '~/generated/prisma/client';
import { addTime, days } from '~/platform/time';
import { calendarOf } from './business-calendar';
import { addBusinessTime } from './business-hours';
import type { QueueQuery, QueueView } from './queue-schema';
import { dayLength } from './sla-clock';
import type { Viewer } from './viewer';

export type Ground = { viewer: Viewer; settings: Settings; now: Date };

/** Which requests a viewer sees: those who run the programme all, others what they made or follow. */
export const visible = ({ seesAll, personId }: Viewer) =>
  seesAll
    ? Prisma.sql`true`
    : Prisma.sql`(r.requester_id = ${personId} OR EXISTS (SELECT FROM request_followers f
        WHERE f.request_id = r.id AND f.person_id = ${personId}))`;

/** The promise that runs now, and whether one does: a live request has kept both once its people are found. */
const due = Prisma.sql`CASE WHEN r.first_answered_at IS NULL THEN r.first_answer_due_at ELSE r.fulfil_due_at END`;
const isOpen = Prisma.sql`r.status <> 'CLOSED'`;
const runs = Prisma.sql`(r.first_answered_at IS NULL OR r.tier < 3 OR r.status NOT IN ('ACCEPTED', 'SCHEDULED', 'HELD'))`;

/** Each view as a condition. "Due soon" is half a business day, in each request's own calendar. */
export function viewConditions({ viewer, settings, now }: Ground): Record<QueueView | 'paused', Prisma.Sql> {
  return {
    open: isOpen,
    mine: Prisma.sql`${isOpen} AND r.assignee_id = ${viewer.personId}`,
    unassigned: Prisma.sql`${isOpen} AND r.assignee_id IS NULL`,
    soon: Prisma.sql`${isOpen} AND ${runs} AND r.paused_at IS NULL AND ${due} >= ${now} AND ${due} <= ${soonUntil(settings, now)}`,
    breached: Prisma.sql`${isOpen} AND ${runs} AND ${due} < coalesce(r.paused_at, ${now})`,
    owner: Prisma.sql`r.status = 'WAITING_FOR_OWNER'`,
    advocate: Prisma.sql`r.status = 'WAITING_FOR_ADVOCATE'`,
    closed: Prisma.sql`NOT (${isOpen})`,
    paused: Prisma.sql`${isOpen} AND r.paused_at IS NOT NULL`,
  };
}

/** Half a business day from now, by the calendar of the request. */
function soonUntil(settings: Settings, now: Date) {
  const half = (name: string | null) => {
    const calendar = calendarOf(settings, name);
    return addBusinessTime(calendar, now, dayLength(calendar) / 2);
  };
  const own = settings.calendars.map(({ name }) => Prisma.sql`WHEN ${name} THEN ${half(name)}::timestamp`);
  const company = Prisma.sql`${half(null)}::timestamp`;
  return own.length ? Prisma.sql`CASE r.calendar ${Prisma.join(own, ' ')} ELSE ${company} END` : company;
}

/** What was typed and chosen above the list. Needs the requester as `p`, the deal as `d` and its account as `a`. */
export function searchCondition({ q, team, tier, submitted }: QueueQuery, now: Date): Prisma.Sql {
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const all = [
    q &&
      Prisma.sql`(r.title ILIKE ${like} OR p.name ILIKE ${like} OR d.name ILIKE ${like} OR a.name ILIKE ${like}
                  OR 'R-' || r.number ILIKE ${like})`,
    team.length && Prisma.sql`r.team::text IN (${Prisma.join(team)})`,
    tier && Prisma.sql`r.tier = ${Number(tier)}`,
    submitted && Prisma.sql`r.submitted_at >= ${addTime(now, -days(Number(submitted)))}`,
  ].filter((one) => one instanceof Prisma.Sql);
  return all.length ? Prisma.join(all, ' AND ') : Prisma.sql`true`;
}

/** The order of the list; without one, the clock that ends first, those that stand still or are kept last. */
export function orderOf({ sort, view }: QueueQuery): Prisma.Sql {
  const rests = Prisma.sql`(r.paused_at IS NOT NULL OR NOT ${runs})`;
  const orders: Record<string, Prisma.Sql> = {
    sla: Prisma.sql`${rests}, ${due}, r.number`,
    '-sla': Prisma.sql`${rests} DESC, ${due} DESC, r.number`,
    by: Prisma.sql`r.needed_by, r.number`,
    '-by': Prisma.sql`r.needed_by DESC, r.number`,
    value: Prisma.sql`d.value NULLS FIRST, r.number`,
    '-value': Prisma.sql`d.value DESC NULLS LAST, r.number`,
    closed: Prisma.sql`r.closed_at DESC, r.number`,
  };
  return orders[sort || (view === 'closed' ? 'closed' : 'sla')] ?? Prisma.sql`r.number`;
}

import { permissions } from '~/domain/access/permissions';
import { getSettings } from '~/domain/settings/queries.server';
import type { Team } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';
import { calendarOf } from './business-calendar';
import { clockColumns, clockFacts } from './clock-columns.server';
import { measure, measureBy, type ReportRow, type Share, timesOf } from './report';
import { periodOf } from './report-period';

/** More requests than these are not read into one report; the newest are. */
const MOST = 10_000;

/** The report on requests submitted in a period: all together, by team, tier and person, and who uses it at all. */
export async function readReport(db: Db, chosen: { from?: string; to?: string }, now: Date) {
  const settings = await getSettings(db);
  const period = periodOf(chosen, now, settings.timeZone);
  const [requests, adoption] = await Promise.all([
    db.request.findMany({
      where: { submittedAt: { gte: period.from, lt: period.until } },
      orderBy: { submittedAt: 'desc' },
      take: MOST,
      select: columns,
    }),
    countAdoption(db, period.until < now ? period.until : now),
  ]);
  const rows: ReportRow[] = requests.map(({ asks, offers, ...request }) => {
    // One that was offered later, and was enough then, was waited for like everything else.
    const isDeflected = offers.some(({ offeredAt }) => offeredAt.getTime() === request.closedAt?.getTime());
    const facts = clockFacts({ ...request, asks });
    return {
      team: request.team,
      tier: request.tier,
      person: request.assignee?.name ?? null,
      closedAs: request.closedAs,
      isDeflected,
      ...timesOf({ facts, pausedAt: request.pausedAt, isDeflected }, now, calendarOf(settings, request.calendar)),
      asked: asks.filter(({ status }) => status !== 'OPEN' && status !== 'WITHDRAWN').length,
      accepted: asks.filter(({ status }) => status === 'ACCEPTED' || status === 'DONE').length,
    };
  });
  return {
    period,
    isCut: requests.length === MOST,
    all: measure(rows),
    teams: measureBy(rows, ({ team }) => team),
    tiers: measureBy(rows, ({ tier }) => tier),
    people: measureBy(rows, ({ person }) => person),
    adoption,
  };
}

const columns = {
  ...clockColumns,
  team: true,
  pausedAt: true,
  assignee: { select: { name: true } },
  offers: { where: { wasEnough: true }, select: { offeredAt: true } },
  asks: { select: { status: true, answeredAt: true } },
} as const;

export type Adoption = { team: Team | null } & Share;

/** Staff who searched for proof or requested something in the 90 days before `until`, of those who could, by team. */
async function countAdoption(db: Db, until: Date): Promise<Adoption[]> {
  const since = addTime(until, -days(90));
  return db.$queryRaw<Adoption[]>`
    SELECT p.team, count(*)::int AS of, count(*) FILTER (WHERE
             EXISTS (SELECT FROM requests r
                      WHERE r.requester_id = p.id AND r.submitted_at >= ${since} AND r.submitted_at < ${until})
             OR EXISTS (SELECT FROM proof_searches s
                         WHERE s.person_id = p.id AND s.at >= ${since} AND s.at < ${until}))::int AS part
      FROM people p
     WHERE p.role::text = ANY(${[...permissions['requests.submit']]}) AND p.disabled_at IS NULL AND p.created_at < ${until}
     GROUP BY p.team ORDER BY 2 DESC, 1`;
}

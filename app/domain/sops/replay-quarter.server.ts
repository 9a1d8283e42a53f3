import { calendarOf } from '~/domain/requests/business-calendar';
import type { SopSettings } from '~/domain/requests/sop';
import { Triage } from '~/domain/requests/triage';
import { getSettings } from '~/domain/settings/queries.server';
import type { Prisma, Team } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import { addTime, dateFromDay, dayIn, quarterStart } from '~/platform/time';
import { formatDate } from '~/ui/format';
import { type PastRequest, replay } from './sop-replay';

/** What `after` instead of `before` would have done with a team's requests of the last full quarter. */
export async function replayQuarter(
  db: Reader,
  { team, before, after }: { team: Team; before: SopSettings; after: SopSettings },
  now: Date,
) {
  const end = quarterStart(now);
  const start = quarterStart(addTime(end, -1));
  const where = { team, submittedAt: { gte: start, lt: end } };
  const [settings, rows, assets] = [
    await getSettings(db),
    await listPast(db, where),
    await listShares(db, team, start, end, now),
  ];
  const requests = rows.map((row) =>
    pastRequest(
      row,
      assets.filter(({ id }) => id === row.id),
    ),
  );
  const ground = { calendarOf: (name: string | null) => calendarOf(settings, name), now };
  const month = (date: Date) => formatDate(date, 'UTC', 'month');
  const span = `${month(start).replace(/ .*/, '')} to ${month(addTime(end, -1))}`;
  return { span, ...replay(requests, before, after, ground) };
}

const select = {
  id: true,
  number: true,
  activity: true,
  helper: true,
  wanted: true,
  submittedAt: true,
  firstAnsweredAt: true,
  closedAt: true,
  closedAs: true,
  calendar: true,
  triage: true,
  pauses: { select: { startedAt: true, endedAt: true } },
  asks: { where: { status: { in: ['ACCEPTED', 'DONE'] } }, select: { answeredAt: true, advocateId: true } },
  deal: { select: { status: true, value: true, currency: true, name: true, account: { select: { name: true } } } },
} satisfies Prisma.RequestSelect;
type Row = Prisma.RequestGetPayload<{ select: typeof select }>;
type Shares = { id: string; shares: number; count: number };

const listPast = (db: Reader, where: Prisma.RequestWhereInput) =>
  db.request.findMany({ where, orderBy: { number: 'asc' }, select });

/** How many assets that may be sent today share what with the deal of each request. */
function listShares(db: Reader, team: Team, start: Date, end: Date, now: Date) {
  const today = dateFromDay(dayIn('UTC', now));
  return db.$queryRaw<Shares[]>`
    SELECT r.id, m.shares, count(*)::int AS count
      FROM requests r
      LEFT JOIN deals d ON d.id = r.deal_id
      LEFT JOIN accounts a ON a.id = d.account_id
      CROSS JOIN LATERAL (
        SELECT coalesce((lower(s.industry) = lower(coalesce(r.industry, d.industry, a.industry)))::int, 0)
             + coalesce((lower(s.segment) = lower(a.segment))::int, 0) * 2
             + coalesce((lower(s.competitor) = lower(d.competitor))::int, 0) * 4 AS shares
          FROM assets s WHERE s.withdrawn_at IS NULL AND (s.consent_until IS NULL OR s.consent_until >= ${today}::date)) m
     WHERE r.team::text = ${team} AND r.submitted_at >= ${start.toISOString()}::timestamp
       AND r.submitted_at < ${end.toISOString()}::timestamp AND m.shares > 0
     GROUP BY r.id, m.shares`;
}

function pastRequest({ triage, asks, deal, ...row }: Row, assets: Shares[]): PastRequest {
  const kept = Triage.safeParse(triage).data?.deal;
  // Before the facts were kept with the request, its stage is not known any more; its value is taken as it is.
  const now = deal && { stage: null, value: deal.value?.toNumber() ?? null, currency: deal.currency, asked: [] };
  return {
    ...row,
    yeses: asks.flatMap(({ answeredAt }) => answeredAt ?? []),
    advocateIds: asks.map(({ advocateId }) => advocateId),
    deal: kept ?? now,
    dealStatus: deal?.status ?? null,
    account: deal?.account?.name ?? deal?.name ?? null,
    assets,
  };
}

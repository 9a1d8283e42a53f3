import { rungOf, rungs } from '~/domain/advocates/ladder';
import type { Settings } from '~/domain/settings/schema';
import { Prisma } from '~/generated/prisma/client';
import { Activity } from '~/generated/prisma/enums';
import { addTime, dateFromDay, days, dayIn, quarterStart } from '~/platform/time';
import { folded } from './alike';
import { needColumn, type NeedSql } from './alikeness.server';
import type { MatchNeed } from './need';
import { RENEWAL_AHEAD } from './owner-yes';

const { sql } = Prisma;

export type Ground = {
  requestId: string;
  need: MatchNeed;
  settings: Settings;
  /** accounts with a stop moment today */
  stoppedIds: string[];
  now: Date;
};

/**
 * Everything that forbids asking, and the needs that are met, set-based: `stands` says of each ready advocate what `blocksOf`, `askBudget` and
 * `ownerStanding` say of one. Both are held against each other by test/domain/requests/shortlist.test.ts.
 */
export function standsSql({ requestId, need, settings, now }: Ground, needs: NeedSql[]): Prisma.Sql {
  const restDays = Math.min(need.restDays ?? settings.restDays, settings.restDays);
  const resting = (restOf: number) => sql`coalesce(d.last_live > ${addTime(now, -days(restOf))}, false)`;
  const today = dateFromDay(dayIn('UTC', now));
  const objects = sql`coalesce(p.status = 'OBJECTED' AND coalesce(p.objects_until >= ${today}::date, true), false)
    OR (acc.objected_at IS NOT NULL AND NOT coalesce(p.status = 'AGREED' AND p.answered_at >= acc.objected_at, false))`;
  return sql`
    SELECT r.*, acc.has_owner AND NOT ${resting(restDays)} AND ${resting(settings.restDays)} AS rest_was_cut,
           CASE WHEN acc.has_owner THEN ${resting(restDays)} ELSE ${resting(settings.restDays)} END AS is_resting,
           p.status AS approval,
           r.left_on IS NOT NULL
             OR coalesce(acc.is_blocked, false)
             OR coalesce(r.paused_until > ${now}, false)
             OR r.confirmed_at + make_interval(months => ${settings.profileConfirmedMonths}::int) <= ${now}
             OR coalesce(k.has_open, false)
             OR coalesce(k.used, 0) >= r.quarterly_cap
             OR coalesce(w.answer = 'NO', false)
             OR h.advocate_id IS NOT NULL
             OR ${rungIsClosed(need.activity)}
             OR ${objects} AS is_blocked,
           ${columns(needs, ({ code, of, isMet }) => (of === 'account' ? sql`acc.${needColumn(code)}` : isMet))}
           w.answer, acc.has_owner, acc.renews_soon, d.last_live,
           coalesce(k.used, 0) AS used, coalesce(k.answered, 0) AS answered, coalesce(k.accepted, 0) AS accepted,
           coalesce(k.held, 0) AS held, coalesce(k.missed, 0) AS missed, coalesce(d.favours_alike, 0) AS favours_alike
      FROM ready r
      LEFT JOIN account_stands acc ON acc.id = r.account_id
      LEFT JOIN asked k ON k.advocate_id = r.id
      LEFT JOIN done d ON d.advocate_id = r.id
      LEFT JOIN activity_willingness w ON w.advocate_id = r.id AND w.activity = ${need.activity}::"Activity"
      LEFT JOIN activity_holds h
        ON h.advocate_id = r.id AND h.activity = ${need.activity}::"Activity" AND h.until >= ${today}::date
      LEFT JOIN rung_openings o ON o.advocate_id = r.id AND o.rung = ${rungOf(need.activity)}::"Rung"
      LEFT JOIN owner_approvals p ON p.advocate_id = r.id AND p.request_id = ${requestId}`;
}

/** Of each account, once: what blocks all its people, what its owner's yes depends on, and which needs it meets. */
export function accountStandsSql({ need, settings, stoppedIds, now }: Ground, needs: NeedSql[]): Prisma.Sql {
  const today = dateFromDay(dayIn('UTC', now));
  return sql`
    SELECT acc.id, ${columns(
      needs.filter(({ of }) => of === 'account'),
      ({ isMet }) => isMet,
    )}
           acc.owner_id IS NOT NULL AS has_owner, no.objected_at,
           coalesce(acc.renewal_on BETWEEN ${today}::date AND ${addTime(now, RENEWAL_AHEAD)}::date, false) AS renews_soon,
           acc.id = ${need.buyerAccountId ?? ''}
             OR lower(btrim(acc.name)) = ANY(${need.competitors.map(folded)}::text[])
             OR acc.id = ANY(${stoppedIds}::text[])
             OR coalesce(charge.charged, 0) >= ${settings.accountQuarterlyCap}::int AS is_blocked
      FROM accounts acc
      LEFT JOIN (
        SELECT c.account_id, count(*) AS charged
          FROM (SELECT a.contact_id FROM asks k JOIN advocates a ON a.id = k.advocate_id
                 WHERE k.asked_at >= ${quarterStart(now)} AND k.status <> 'WITHDRAWN'
                UNION ALL
                SELECT contact_id FROM cohort_invitations WHERE invited_at >= ${quarterStart(now)}) one
          JOIN contacts c ON c.id = one.contact_id
         GROUP BY 1) charge ON charge.account_id = acc.id
      LEFT JOIN (
        SELECT account_id, coalesce(max(answered_at), 'infinity') AS objected_at FROM owner_approvals
         WHERE status = 'OBJECTED' AND objects_until >= ${today}::date GROUP BY 1) no ON no.account_id = acc.id`;
}

const columns = (needs: NeedSql[], value: (need: NeedSql) => Prisma.Sql) =>
  needs.length
    ? sql`${Prisma.join(needs.map((need) => sql`${value(need)} AS ${needColumn(need.code)}`))},`
    : Prisma.empty;

/** Of each advocate who was ever asked: what is charged this quarter, how they answered, and whether they came. */
export const askedSql = (now: Date): Prisma.Sql => sql`
  SELECT k.advocate_id, bool_or(k.status = 'OPEN') AS has_open,
         count(*) FILTER (WHERE k.asked_at >= ${quarterStart(now)} AND k.status <> 'WITHDRAWN') AS used,
         count(*) FILTER (WHERE k.status IN ('ACCEPTED', 'DONE', 'DECLINED')) AS answered,
         count(*) FILTER (WHERE k.status IN ('ACCEPTED', 'DONE')) AS accepted,
         count(*) FILTER (WHERE k.status IN ('ACCEPTED', 'DONE', 'DECLINED') AND m.status = 'HELD') AS held,
         count(*) FILTER (WHERE m.status = 'NO_SHOW' AND m.no_show_by = 'HELPER') AS missed
    FROM asks k LEFT JOIN meetings m ON m.ask_id = k.id
   GROUP BY 1`;

/** Of each advocate who ever did a favour: the last live one, how many are of this kind, and whether they open its rung. */
export const doneSql = (activity: Activity): Prisma.Sql => sql`
  SELECT advocate_id, max(completed_at) FILTER (WHERE is_live) AS last_live,
         count(*) FILTER (WHERE activity = ${activity}::"Activity") AS favours_alike,
         bool_or(activity = ANY(${openers(activity)}::"Activity"[])) AS opens_rung
    FROM favours GROUP BY 1`;

const height = (activity: Activity) => rungs.indexOf(rungOf(activity));

/** A favour on the rung below, or on any above it, opens a rung. */
const openers = (activity: Activity) => Object.values(Activity).filter((one) => height(one) >= height(activity) - 1);

const rungIsClosed = (activity: Activity) =>
  height(activity) === 0 ? sql`false` : sql`NOT (coalesce(d.opens_rung, false) OR o.advocate_id IS NOT NULL)`;

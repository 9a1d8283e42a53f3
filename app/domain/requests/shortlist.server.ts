import { listStoppedAccounts } from '~/domain/moments/stopped-accounts.server';
import { getSettings } from '~/domain/settings/queries.server';
import { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import { isHeardSql, isMetSql, type NeedSql, needsSql, scoreSql } from './alikeness.server';
import { accountStandsSql, askedSql, doneSql, type Ground, standsSql } from './budgets.server';
import { type MatchNeed, needOf, type NeedRow } from './need';
import { LEAST_REST, type NeedCode } from './relaxing';

const { sql } = Prisma;

/** How many of each group are shown, and so read whole. */
const SHOWN = 20;

export type Shortlist = {
  lookedAt: number;
  canBeAsked: number;
  onceOwnerAgrees: number;
  blocked: number;
  doNotFit: number;
  /** the best of each group */
  advocateIds: string[];
  /** how many more could be asked, at once or once the owner agrees, were this need widened */
  gains: Partial<Record<NeedCode, number>>;
  /** those whom only their rest holds back, the longest rested first: full days since their last live favour */
  resting: { advocateId: string; days: number }[];
};

/**
 * Every ready advocate who was not asked for this request yet, held against it by one statement that judges as `matchOne`
 * does: counts of all, and the best of each group. Blocks are part of it, so that those who are blocked hide nobody.
 */
export async function findShortlist(db: Reader, request: NeedRow, now: Date): Promise<Shortlist> {
  const statement = shortlistSql({
    requestId: request.id,
    need: needOf(request),
    settings: await getSettings(db),
    stoppedIds: await listStoppedAccounts(db, now),
    now,
  });
  const [row] = await db.$queryRaw<[{ found: Shortlist }]>(statement);
  return row.found;
}

/** The statement of `findShortlist`: one row, one JSON. */
export function shortlistSql(ground: Ground): Prisma.Sql {
  const { requestId, need, now } = ground;
  const needs = needsSql(need);
  return sql`
    WITH ready AS MATERIALIZED (
      SELECT a.id, a.expertise, a.former_tools, a.languages, a.job_title, a.confirmed_at, a.paused_until, a.quarterly_cap,
             c.left_on, c.account_id, c.language
        FROM advocates a JOIN contacts c ON c.id = a.contact_id
       WHERE a.readiness = 'READY' AND a.left_at IS NULL
         AND NOT EXISTS (SELECT FROM asks k WHERE k.request_id = ${requestId} AND k.advocate_id = a.id)),
    account_stands AS MATERIALIZED (${accountStandsSql(ground, needs)}),
    asked AS MATERIALIZED (${askedSql(now)}),
    done AS MATERIALIZED (${doneSql(need.activity)}),
    judged AS MATERIALIZED (
      SELECT r.id, r.is_blocked, r.is_resting, r.is_blocked OR r.is_resting AS is_held, r.used, r.last_live, r.has_owner,
             ${ownerFirstSql(need)} AS owner_first, ${isHeardSql(need)} AS is_heard, ${metColumns(needs)}
             ${scoreSql(need, needs, now)} AS score
        FROM (${standsSql(ground, needs)} OFFSET 0) r),
    fits AS (SELECT *, ${fitsSql(need, needs)} AS is_fit FROM judged)
    SELECT json_build_object(
      'lookedAt', count(*),
      'canBeAsked', count(*) FILTER (WHERE is_fit AND NOT is_held AND NOT owner_first),
      'onceOwnerAgrees', count(*) FILTER (WHERE is_fit AND NOT is_held AND owner_first),
      'blocked', count(*) FILTER (WHERE is_fit AND is_held),
      'doNotFit', count(*) FILTER (WHERE NOT is_fit),
      'advocateIds', ARRAY(${best(sql`NOT is_held AND NOT owner_first`)}) || ARRAY(${best(sql`NOT is_held AND owner_first`)})
        || ARRAY(${best(sql`is_held`)}),
      'gains', json_build_object(${gainsSql(need, needs)}),
      'resting', ${restingSql(now)}) AS found
      FROM fits`;
}

const best = (group: Prisma.Sql) => sql`
  (SELECT id FROM fits WHERE is_fit AND ${group}
    ORDER BY score DESC, used, last_live NULLS FIRST, id COLLATE "C" LIMIT ${SHOWN})`;

/** An answer that is awaited always holds the ask up; otherwise what makes the owner's yes needed. */
const ownerFirstSql = ({ ownerAgrees }: MatchNeed) => sql`
  CASE WHEN r.approval = 'WAITING' THEN true WHEN r.approval IN ('AGREED', 'PASSED') THEN false
       ELSE coalesce(r.has_owner AND (${ownerAgrees} OR r.renews_soon OR r.rest_was_cut), false) END`;

const metColumns = (needs: NeedSql[]) =>
  needs.length
    ? sql`${Prisma.join(needs.map(({ code }) => sql`${isMetSql(code)} AS ${metColumn(code)}`))},`
    : Prisma.empty;
const metColumn = (code: NeedCode) => Prisma.raw(`meets_${code}`);

/** `widened` counts one more need as met; a language so widened is no bar either. */
function fitsSql(need: MatchNeed, needs: NeedSql[], widened?: NeedCode) {
  const met = needs.map(({ code }) =>
    code === widened || need.widened.includes(code) ? sql`1` : sql`${metColumn(code)}::int`,
  );
  const sum = met.length ? Prisma.join(met, ' + ') : sql`0`;
  return sql`((${widened === 'language' ? sql`true` : sql`is_heard`}) AND (${sum}) * 2 >= ${needs.length}::int)`;
}

function gainsSql(need: MatchNeed, needs: NeedSql[]) {
  const gains = needs
    .filter(({ code }) => !need.widened.includes(code))
    .map(({ code }) => {
      const gained = sql`NOT is_fit AND NOT is_held AND ${fitsSql(need, needs, code)}`;
      return sql`${code}::text, count(*) FILTER (WHERE ${gained})`;
    });
  return gains.length ? Prisma.join(gains) : Prisma.empty;
}

const restingSql = (now: Date) => sql`
  (SELECT coalesce(json_agg(one), '[]') FROM (
     SELECT id AS "advocateId", floor(extract(epoch FROM ${now}::timestamp - last_live) / 86400)::int AS days
       FROM fits
      WHERE is_fit AND is_resting AND NOT is_blocked AND has_owner
        AND last_live <= ${now}::timestamp - make_interval(days => ${LEAST_REST}::int)
      ORDER BY last_live, id COLLATE "C" LIMIT ${SHOWN}) one)`;

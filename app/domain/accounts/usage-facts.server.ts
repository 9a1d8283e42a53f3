// rules §6: product usage, active users and adoption of a feature are dated facts. Spans are 30 days.
import { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import type { FeatureUse, PersonUse, UsageSpan } from './account-facts';

export type UsageFacts = { usage: UsageSpan[]; features: FeatureUse[]; people: PersonUse[] };

type Span = UsageSpan & { accountId: string };
type Feature = FeatureUse & { accountId: string };
type Person = PersonUse & { accountId: string };

/** Three statements for any number of accounts. A row counts in the span in which it ends; what ends later than today does not count. */
export async function listUsageFacts(
  db: Reader,
  { accountIds, today, since }: { accountIds: string[]; today: Date; since: Date },
): Promise<Map<string, UsageFacts>> {
  const facts = new Map<string, UsageFacts>();
  const of = (accountId: string) => {
    const found = facts.get(accountId) ?? { usage: [], features: [], people: [] };
    facts.set(accountId, found);
    return found;
  };
  for (const { accountId, ...span } of await listSpans(db, accountIds, { today, since }))
    of(accountId).usage.push(span);
  for (const { accountId, ...use } of await listFeatures(db, accountIds, { today, since }))
    of(accountId).features.push(use);
  for (const { accountId, ...use } of await listPeople(db, accountIds, today)) of(accountId).people.push(use);
  return facts;
}

type Window = { today: Date; since: Date };

/**
 * Spans end with the newest day told of an account, if that is within 30 days: numbers that come late are no fall of use.
 * What the account's own rows say goes before the sum of its people's; never both. Weekly rows are added up, longer ones
 * brought to 30 days, and rows of one feature only stand in where none tells of the whole.
 */
export const spansSql = (accounts: Prisma.Sql, { today, since }: Window): Prisma.Sql => Prisma.sql`
    WITH told AS (
      SELECT *, max(ends_on) OVER (PARTITION BY account_id) AS newest
        FROM usage_records
       WHERE ${accounts} AND ends_on BETWEEN ${since}::date AND ${today}::date),
    units AS (
      SELECT account_id, contact_id,
             ((CASE WHEN ${today}::date - newest < 30 THEN newest ELSE ${today}::date END) - ends_on) / 30 AS ago,
             coalesce(sum(actions) FILTER (WHERE feature IS NULL), sum(actions)) AS actions,
             coalesce(sum(minutes) FILTER (WHERE feature IS NULL), sum(minutes)) AS minutes,
             coalesce(max(active_users) FILTER (WHERE feature IS NULL), max(active_users)) AS active_users,
             coalesce(sum(sign_ins), 0) AS sign_ins,
             30.0 / greatest(30, coalesce(sum(days) FILTER (WHERE feature IS NULL), max(days))) AS to_span
        FROM told
       GROUP BY 1, 2, 3)
    SELECT account_id AS "accountId", ago::int AS ago,
           round(coalesce(sum(actions * to_span) FILTER (WHERE contact_id IS NULL), sum(actions * to_span)))::int AS actions,
           round(coalesce(sum(minutes * to_span) FILTER (WHERE contact_id IS NULL), sum(minutes * to_span)))::int AS minutes,
           coalesce(
             max(active_users) FILTER (WHERE contact_id IS NULL),
             nullif(count(*) FILTER (WHERE contact_id IS NOT NULL
               AND coalesce(actions, 0) + coalesce(minutes, 0) + sign_ins > 0), 0))::int AS "activeUsers"
      FROM units
     WHERE ago <= 12
     GROUP BY 1, 2
     ORDER BY 1, 2`;
const listSpans = (db: Reader, accountIds: string[], window: Window) =>
  db.$queryRaw<Span[]>(spansSql(Prisma.sql`account_id = ANY(${accountIds}::text[])`, window));

/** A row that tells only the feature's name counts as a use; one that tells zeros does not. */
function listFeatures(db: Reader, accountIds: string[], { today, since }: Window): Promise<Feature[]> {
  return db.$queryRaw<Feature[]>`
    WITH spans AS (
      SELECT account_id, feature, (${today}::date - ends_on) / 30 AS ago, min(ends_on) AS first_on, max(ends_on) AS last_on,
             coalesce(
               max(active_users) FILTER (WHERE contact_id IS NULL), nullif(count(DISTINCT contact_id), 0)) AS users
        FROM usage_records
       WHERE account_id = ANY(${accountIds}::text[]) AND ends_on BETWEEN ${since}::date AND ${today}::date
         AND feature IS NOT NULL
         AND coalesce(greatest(actions, active_users, minutes, sign_ins), 1) > 0
       GROUP BY 1, 2, 3)
    SELECT account_id AS "accountId", feature, min(first_on) AS "firstOn", max(last_on) AS "lastOn", max(users)::int AS users
      FROM spans
     GROUP BY 1, 2
     ORDER BY 1, 2`;
}

/** What each person did lately; whoever did nothing in 90 days is left out. */
export function listPeople(db: Reader, accountIds: string[], today: Date): Promise<Person[]> {
  return db.$queryRaw<Person[]>`
    WITH spans AS (
      SELECT account_id, contact_id, (${today}::date - ends_on) / 30 AS ago,
             coalesce(sum(actions) FILTER (WHERE feature IS NULL), sum(actions), 0) AS actions,
             coalesce(sum(sign_ins) FILTER (WHERE feature IS NULL), sum(sign_ins), 0) AS sign_ins,
             30.0 / greatest(30, coalesce(sum(days) FILTER (WHERE feature IS NULL), max(days))) AS to_span
        FROM usage_records
       WHERE account_id = ANY(${accountIds}::text[]) AND contact_id IS NOT NULL
         AND ends_on <= ${today}::date AND ends_on > ${today}::date - 90
       GROUP BY 1, 2, 3)
    SELECT account_id AS "accountId", contact_id AS "contactId",
           round(coalesce(sum(actions * to_span) FILTER (WHERE ago = 0), 0))::int AS actions,
           round(sum(sign_ins * to_span))::int AS "signIns"
      FROM spans
     GROUP BY 1, 2
     ORDER BY 1, 2`;
}

import { rungOf, rungs } from '~/domain/advocates/ladder';
import { Prisma } from '~/generated/prisma/client';
import { Activity } from '~/generated/prisma/enums';
import { dayIn, quarterStart } from '~/platform/time';
import type { FieldName } from './segment-fields';

const { sql } = Prisma;

/** Contacts with their account, its readiness, and the advocate they are, if they are one now. */
export const segmentFrom = sql`contacts c
  LEFT JOIN accounts acc ON acc.id = c.account_id
  LEFT JOIN account_readiness r ON r.account_id = acc.id
  LEFT JOIN advocates adv ON adv.contact_id = c.id AND adv.left_at IS NULL`;

/** The calendar day (UTC) that days are counted from. */
export const todaySql = (now: Date) => sql`${dayIn('UTC', now)}::date`;

/**
 * Each field as one expression over `segmentFrom`: what a rule is judged by and what the database filters by are the
 * same text. Use that is told for a whole account and for its people is not added up twice.
 */
export function segmentColumns(now: Date): Record<FieldName, Prisma.Sql> {
  const today = todaySql(now);
  return { ...accountColumns(today), ...usageColumns(today), ...signalColumns, ...programmeColumns(now) };
}

function accountColumns(today: Prisma.Sql) {
  const age = sql`age(${today}, acc.signed_on)`;
  return {
    industry: sql`acc.industry`,
    country: sql`acc.country`,
    region: sql`acc.region`,
    segment: sql`acc.segment`,
    plan: sql`acc.plan`,
    products: sql`acc.products`,
    owner: sql`acc.owner_id`,
    seats: sql`acc.seats`,
    employees: sql`acc.employees`,
    annualRevenue: sql`acc.annual_revenue::float8`,
    tenureMonths: sql`(extract(year FROM ${age}) * 12 + extract(month FROM ${age}))::int`,
    onboardingClosedOn: sql`acc.onboarding_closed_on`,
    renewalOn: sql`acc.renewal_on`,
    isPublicSector: sql`coalesce(acc.is_public_sector, false)`,
    hasParent: sql`(acc.parent_id IS NOT NULL)`,
    title: sql`c.title`,
    productRole: sql`c.product_role`,
    language: sql`c.language`,
    contactCountry: sql`c.country`,
    hasAddress: sql`(c.email IS NOT NULL)`,
    hasLeft: sql`(c.left_on IS NOT NULL)`,
  };
}

function usageColumns(today: Prisma.Sql) {
  const lately = sql`u.ends_on > ${today} - 30 AND u.ends_on <= ${today}`;
  // The whole account's own total, or else what its people or features add up to.
  const ofAccount = (column: Prisma.Sql) => sql`(SELECT coalesce(
      sum(${column}) FILTER (WHERE u.contact_id IS NULL AND u.feature IS NULL),
      sum(${column}) FILTER (WHERE u.feature IS NULL), sum(${column}))::int
    FROM usage_records u WHERE u.account_id = acc.id AND ${lately})`;
  return {
    actions: sql`(SELECT coalesce(sum(u.actions) FILTER (WHERE u.feature IS NULL), sum(u.actions))::int
      FROM usage_records u WHERE u.contact_id = c.id AND ${lately})`,
    accountActions: ofAccount(sql`u.actions`),
    activeShare: sql`(SELECT (100 * coalesce(max(u.active_users),
        nullif(count(DISTINCT u.contact_id) FILTER (WHERE u.actions > 0), 0)) / nullif(acc.seats, 0))::int
      FROM usage_records u WHERE u.account_id = acc.id AND ${lately})`,
    accountMinutes: ofAccount(sql`u.minutes`),
    features: sql`(SELECT array_agg(DISTINCT u.feature ORDER BY u.feature) FROM usage_records u
      WHERE u.account_id = acc.id AND u.feature IS NOT NULL AND u.ends_on > ${today} - 365 AND u.ends_on <= ${today})`,
    webinars: sql`(SELECT count(*)::int FROM attendances a WHERE a.contact_id = c.id AND a.kind = 'WEBINAR')`,
    certifications: sql`(SELECT array_agg(DISTINCT e.title ORDER BY e.title) FROM certifications e WHERE e.contact_id = c.id)`,
    openMoments: sql`(SELECT array_agg(DISTINCT s.moment::text ORDER BY s.moment::text) FROM suggestions s
      WHERE s.account_id = acc.id AND s.status = 'OPEN' AND ${today} BETWEEN s.opens_on AND s.welcome_until)`,
    moments: sql`(SELECT jsonb_agg(jsonb_build_object('key', m.moment::text, 'on', m.day) ORDER BY m.day, m.moment)
      FROM (SELECT moment, happened_on AS day FROM suggestions WHERE account_id = acc.id
             UNION SELECT moment, since FROM help_tasks WHERE account_id = acc.id) m)`,
  };
}

const newest = (kind: Prisma.Sql) => sql`(SELECT s.score::float8 FROM survey_scores s
  WHERE s.account_id = acc.id AND s.kind = ${kind} ORDER BY s.answered_on DESC, s.id LIMIT 1)`;

const signalColumns = {
  cell: sql`r.cell::text`,
  signalsFired: sql`r.fired`,
  firedSignals: sql`(SELECT array_agg(e->>'code' ORDER BY e->>'code') FROM jsonb_array_elements(r.readings) e
    WHERE (e->>'hasFired')::boolean AND NOT coalesce((e->>'isLeftOut')::boolean, false))`,
  nps: newest(sql`'NPS'`),
  csat: newest(sql`'CSAT'`),
  isInTrouble: sql`(acc.escalation_since IS NOT NULL OR acc.churn_notice_on IS NOT NULL)`,
};

function programmeColumns(now: Date) {
  return {
    isAdvocate: sql`(adv.id IS NOT NULL)`,
    joinedOn: sql`adv.joined_at::date`,
    cohorts: sql`(SELECT array_agg(i.cohort_id ORDER BY i.cohort_id) FROM cohort_invitations i
      WHERE i.contact_id = c.id AND (i.invited_at IS NOT NULL OR i.joined_at IS NOT NULL))`,
    wasInvitedThisQuarter: sql`EXISTS (SELECT FROM cohort_invitations i
      WHERE i.contact_id = c.id AND i.invited_at >= ${quarterStart(now).toISOString()}::timestamp)`,
    isNominated: sql`EXISTS (SELECT FROM nominations n WHERE n.contact_id = c.id OR n.email = c.email)`,
    readiness: sql`adv.readiness::text`,
    favours: sql`(SELECT count(*)::int FROM favours f WHERE f.advocate_id = adv.id)`,
    advocateType: sql`adv.type::text`,
    willing: sql`(SELECT array_agg(w.activity::text ORDER BY w.activity::text) FROM activity_willingness w
      WHERE w.advocate_id = adv.id AND w.answer <> 'NO')`,
    rungs: sql`CASE WHEN adv.id IS NOT NULL THEN array_remove(ARRAY[${Prisma.join(rungs.map(openRung))}], NULL) END`,
  };
}

/** The ladder's rule (app/domain/advocates/ladder.ts): a favour opens every rung up to the one above it. */
function openRung(rung: (typeof rungs)[number]): Prisma.Sql {
  const height = rungs.indexOf(rung);
  if (height === 0) return sql`${rung}::text`;
  const opening = Object.values(Activity).filter((activity) => rungs.indexOf(rungOf(activity)) >= height - 1);
  return sql`CASE WHEN EXISTS (SELECT FROM favours f WHERE f.advocate_id = adv.id AND f.activity::text = ANY(${opening}))
    OR EXISTS (SELECT FROM rung_openings o WHERE o.advocate_id = adv.id AND o.rung::text = ${rung}) THEN ${rung}::text END`;
}

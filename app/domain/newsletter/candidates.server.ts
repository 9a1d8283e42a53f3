import { askOf, listMemberships } from '~/domain/cohorts/memberships.server';
import type { Candidate } from './audience';
import type { Reader } from '~/platform/db.server';

type Asked = { only?: string[]; segmentId?: string | null };

/**
 * Everybody who ever joined, or `only` those ids, with what decides about their letter; oldest member first. Who is in
 * the segment is asked at the freeze and not again: it decides who an issue is for, not who may be written to.
 */
export async function listCandidates(db: Reader, now: Date, { only, segmentId }: Asked = {}): Promise<Candidate[]> {
  const rows = await listFacts(db, now, only);
  if (!segmentId) return rows.map((row) => ({ ...row, isOutsideSegment: false }));
  const members = await listMemberships(askOf(db), { segmentIds: [segmentId], advocateIds: only }, now);
  return rows.map((row) => ({ ...row, isOutsideSegment: !members.has(row.advocateId) }));
}

function listFacts(db: Reader, now: Date, only: string[] | undefined) {
  return db.$queryRaw<Omit<Candidate, 'isOutsideSegment'>[]>`
    SELECT a.id AS "advocateId", p.email, a.time_zone AS "timeZone", a.readiness,
           a.left_at IS NOT NULL AS "hasLeft",
           p.disabled_at IS NOT NULL AS "isDisabled",
           CASE WHEN n.open THEN 'yes' WHEN n.open IS NULL THEN 'never' ELSE 'left' END AS newsletter,
           COALESCE(a.paused_until > ${now}::timestamptz::date, false) AS "isPaused",
           COALESCE(acc.escalation_since IS NOT NULL OR acc.churn_notice_on IS NOT NULL, false) AS "hasStopMoment",
           s.email IS NOT NULL AS "isSuppressed"
      FROM advocates a
      JOIN people p ON p.id = a.person_id
      JOIN contacts k ON k.id = a.contact_id
      LEFT JOIN accounts acc ON acc.id = k.account_id
      LEFT JOIN suppressions s ON s.email = p.email
      LEFT JOIN (SELECT advocate_id, bool_or(withdrawn_at IS NULL) AS open
                   FROM consents WHERE scope = 'NEWSLETTER' GROUP BY 1) n ON n.advocate_id = a.id
     WHERE ${only ?? null}::text[] IS NULL OR a.id = ANY(${only ?? null}::text[])
     ORDER BY a.joined_at, a.id`;
}

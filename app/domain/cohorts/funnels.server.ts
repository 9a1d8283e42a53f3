import type { Reader } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';
import { ACTIVATION_DAYS, type FunnelCounts } from './funnel';

const none: FunnelCounts = {
  ...{ candidates: 0, waiting: 0, excluded: 0, invited: 0, opened: 0 },
  ...{ joined: 0, activated: 0, repeat: 0, mayActivate: 0, byLink: 0, byLinkActivated: 0 },
};

/** The funnel of each of these cohorts, counted in one statement. Who joined is counted once, where they were credited. */
export async function listFunnels(db: Reader, cohortIds: string[], now: Date): Promise<Map<string, FunnelCounts>> {
  const since = addTime(now, -days(ACTIVATION_DAYS));
  const rows = await db.$queryRaw<(FunnelCounts & { cohortId: string })[]>`
    WITH member AS (
      SELECT i.cohort_id, i.invited_at, i.excluded_reason, i.opened_at, i.joined_at, f.first, f.favours,
             f.first < i.joined_at + make_interval(days => ${ACTIVATION_DAYS}) AS activated
        FROM cohort_invitations i
        LEFT JOIN LATERAL (
          SELECT min(v.completed_at) AS first, count(*) AS favours
            FROM favours v WHERE v.advocate_id = i.advocate_id AND v.completed_at >= i.joined_at
        ) f ON i.joined_at IS NOT NULL
       WHERE i.cohort_id = ANY(${cohortIds})
    )
    SELECT cohort_id AS "cohortId",
           (count(*) FILTER (WHERE NOT (joined_at IS NOT NULL AND invited_at IS NULL AND excluded_reason IS NULL)))::int AS candidates,
           (count(*) FILTER (WHERE invited_at IS NULL AND excluded_reason IS NULL AND joined_at IS NULL))::int AS waiting,
           (count(*) FILTER (WHERE excluded_reason IS NOT NULL AND invited_at IS NULL))::int AS excluded,
           count(invited_at)::int AS invited,
           (count(*) FILTER (WHERE opened_at IS NOT NULL))::int AS opened,
           (count(*) FILTER (WHERE invited_at IS NOT NULL AND joined_at IS NOT NULL))::int AS joined,
           (count(*) FILTER (WHERE invited_at IS NOT NULL AND activated))::int AS activated,
           (count(*) FILTER (WHERE invited_at IS NOT NULL AND activated AND favours >= 2))::int AS repeat,
           (count(*) FILTER (WHERE invited_at IS NOT NULL AND joined_at > ${since} AND activated IS NOT TRUE))::int AS "mayActivate",
           (count(*) FILTER (WHERE invited_at IS NULL AND joined_at IS NOT NULL))::int AS "byLink",
           (count(*) FILTER (WHERE invited_at IS NULL AND activated))::int AS "byLinkActivated"
      FROM member GROUP BY cohort_id`;
  const counted = new Map(rows.map(({ cohortId, ...counts }) => [cohortId, counts]));
  return new Map(cohortIds.map((id) => [id, counted.get(id) ?? none]));
}

import { standingCohorts } from '~/domain/cohorts/standing';
import { moments } from '~/domain/moments/moments';
import { teamNames } from '~/domain/requests/teams';
import { getSettings } from '~/domain/settings/queries.server';
import type { Phase, Team } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';
import { type CrawlFacts, crawlCriteria } from './crawl-criteria';
import type { Criterion } from './exit-criteria';
import { type WalkFacts, walkCriteria } from './walk-criteria';

const DAYS = 90;

/** The exit criteria of a phase as they stand now; run has none. One statement a phase, and the settings. */
export async function measureCriteria(db: Reader, phase: Phase, now: Date): Promise<Criterion[]> {
  if (phase === 'CRAWL') return crawlCriteria(await crawlFacts(db, now));
  return phase === 'WALK' ? walkCriteria(await walkFacts(db, now)) : [];
}

type CrawlRow = Omit<CrawlFacts, 'sopTeams' | 'firstCohort'> & {
  sopTeams: Team[];
  firstCohort: NonNullable<CrawlFacts['firstCohort']> | null;
};

async function crawlFacts(db: Reader, now: Date): Promise<CrawlFacts> {
  const { timeZone } = await getSettings(db);
  const longAgo = addTime(now, -days(DAYS)).toISOString();
  const [row] = await db.$queryRaw<CrawlRow[]>`
    WITH mature AS (SELECT a.id, EXISTS (SELECT FROM favours f WHERE f.advocate_id = a.id
                      AND f.completed_at <= a.joined_at + make_interval(days => ${DAYS}::int)) AS active
                      FROM advocates a WHERE a.joined_at <= ${longAgo}::timestamp),
         issue_days AS (SELECT row_number() OVER (ORDER BY planned_at DESC) AS place,
                        status = 'SENT' AND (send_started_at AT TIME ZONE 'UTC' AT TIME ZONE ${timeZone})::date
                          = (planned_at AT TIME ZONE 'UTC' AT TIME ZONE ${timeZone})::date AS "onDay"
                        FROM issues WHERE planned_at <= ${now.toISOString()}::timestamp
                         AND (status <> 'SENDING' OR planned_at <= ${addTime(now, -days(1)).toISOString()}::timestamp)),
         first_cohort AS (SELECT * FROM cohorts WHERE opened_at IS NOT NULL AND slug <> ALL(${standing})
                          ORDER BY opened_at, id LIMIT 1),
         in_force AS (SELECT DISTINCT ON (team) id, team FROM sops WHERE published_at IS NOT NULL ORDER BY team, version DESC),
         answers AS (SELECT a.sop_id, a.agrees FROM sop_agreements a JOIN sops s ON s.id = a.sop_id
                      WHERE a.answered_at >= s.updated_at) -- sops/agreement.ts: what was read is what stands
    SELECT EXISTS (SELECT FROM settings) AS "isJoinPageLive",
           (SELECT count(*)::int FROM advocates) AS joined,
           (SELECT count(*)::int FROM favours WHERE claim_id IS NOT NULL) AS "boardFavours",
           (SELECT (coalesce(min(place) FILTER (WHERE "onDay" IS NOT TRUE), count(*) + 1) - 1)::int FROM issue_days) AS "issuesInRow",
           (SELECT count(*)::int FROM advocates WHERE left_at IS NULL) AS advocates,
           (SELECT count(*)::int FROM advocates a WHERE a.left_at IS NULL AND cardinality(a.expertise) > 0
               AND a.years_experience IS NOT NULL AND a.city <> ''
               AND EXISTS (SELECT FROM activity_willingness w WHERE w.advocate_id = a.id)) AS "completeProfiles",
           (SELECT jsonb_build_object('name', c.name, 'changed', c.changed_because, 'answers',
                     (SELECT count(*) FROM cohort_feedback f WHERE f.cohort_id = c.id)) FROM first_cohort c) AS "firstCohort",
           (SELECT count(*)::int FROM mature) AS "joinedLongAgo",
           (SELECT count(*)::int FROM mature WHERE active) AS activated,
           ARRAY(SELECT team::text FROM in_force s WHERE EXISTS (SELECT FROM answers a WHERE a.sop_id = s.id AND agrees)
                    AND NOT EXISTS (SELECT FROM answers a WHERE a.sop_id = s.id AND NOT agrees) ORDER BY 1) AS "sopTeams"`;
  if (!row) throw new Error('A row of counts is always there.');
  return { ...row, sopTeams: row.sopTeams.map((team) => teamNames[team]) };
}

const standing = Object.keys(standingCohorts);

type WalkRow = Omit<WalkFacts, 'intake' | 'momentsOn' | 'cohorts'> & {
  intake: { team: Team; met: number; due: number }[];
  cohorts: { name: string; invited: number; joined: number }[];
  momentsOff: number;
};

async function walkFacts(db: Reader, now: Date): Promise<WalkFacts> {
  const since = addTime(now, -days(DAYS)).toISOString();
  const [row] = await db.$queryRaw<WalkRow[]>`
    SELECT (SELECT coalesce(jsonb_agg(to_jsonb(i) ORDER BY i.team), '[]') FROM (
              SELECT team::text, count(*) AS due, count(*) FILTER (WHERE first_answered_at <= first_answer_due_at) AS met
                FROM requests WHERE first_answer_due_at >= ${since}::timestamp
                 AND (first_answered_at IS NOT NULL OR first_answer_due_at <= ${now.toISOString()}::timestamp)
               GROUP BY team) i) AS intake,
           (SELECT coalesce(jsonb_agg(to_jsonb(o) - 'opened' ORDER BY o.opened), '[]') FROM (
              SELECT c.name, min(c.opened_at) AS opened, count(*) AS invited, count(i.joined_at) AS joined
                FROM cohorts c JOIN cohort_invitations i ON i.cohort_id = c.id AND i.invited_at IS NOT NULL
               WHERE c.opened_at IS NOT NULL AND c.slug <> ALL(${standing}) GROUP BY c.id, c.name) o) AS cohorts,
           (SELECT count(*)::int FROM moment_settings WHERE NOT is_on) AS "momentsOff",
           (SELECT count(*)::int FROM suggestions WHERE status IN ('ACCEPTED', 'DISMISSED', 'PASSED')) AS "suggestionsOver",
           (SELECT count(*)::int FROM suggestions WHERE status IN ('ACCEPTED', 'DISMISSED')) AS "suggestionsActedOn",
           (SELECT count(*)::int FROM advocates WHERE left_at IS NULL AND readiness = 'READY') AS ready,
           (SELECT count(*)::int FROM asks WHERE asked_at >= ${since}::timestamp
               AND status NOT IN ('OPEN', 'WITHDRAWN')) AS asked,
           (SELECT count(*)::int FROM asks WHERE asked_at >= ${since}::timestamp
               AND status IN ('ACCEPTED', 'DONE')) AS accepted`;
  if (!row) throw new Error('A row of counts is always there.');
  const { momentsOff, intake, ...facts } = row;
  return {
    ...facts,
    momentsOn: Math.max(0, moments.length - momentsOff),
    intake: intake.map(({ team, met, due }) => ({ team: teamNames[team], met, due })),
  };
}

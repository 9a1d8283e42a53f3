import { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import { countDeliveries } from './deliveries.server';
import type { CountedLink, FrozenIssue } from './schema';
import { shownIn } from './letters.server';

/** What came of the readers of one link or one cohort: distinct readers, and what they claimed of the issue and did. */
export type Came = { letters: number; clicked: number; claims: number; favours: number; outcomes: number };
export type IssueReport = NonNullable<Awaited<ReturnType<typeof readReport>>>;

/**
 * An account of a sent issue from events alone: letters the provider took, what it told of them, who followed a link, who
 * left within a fortnight or before the next issue, and the claims on its opportunities within 14 days with the favours and
 * outcomes they led to. Null for an issue that did not go out.
 */
export async function readReport(db: Reader, issueId: string) {
  const issue = await db.issue.findFirst({
    where: { id: issueId, sendStartedAt: { not: null } },
    select: { id: true, number: true, subject: true, sentAt: true, sendStartedAt: true, frozen: true },
  });
  if (!issue) return null;
  const { frozen, sendStartedAt, ...head } = issue;
  const shown = shownIn(frozen as FrozenIssue);
  const links = (frozen as FrozenIssue).links ?? [];
  const [deliveries, total, unsubscribed, byLink, byCohort, titles] = await Promise.all([
    countDeliveries(db, issueId),
    countAll(db, issueId, shown),
    countLeavers(db, issueId),
    countLinks(db, issueId, shown),
    countCohorts(db, issueId, shown),
    db.opportunity.findMany({ where: { id: { in: shown } }, select: { id: true, title: true } }),
  ]);
  const titleOf = new Map(titles.map(({ id, title }) => [id, title]));
  return {
    issue: { ...head, startedAt: sendStartedAt },
    deliveries,
    total,
    unsubscribed,
    links: namedLinks(links, shown).map(({ key, title }) => ({
      key,
      title: titleOf.get(key) ?? linkNames[key] ?? title ?? key,
      ...(byLink.get(key) ?? { clicked: 0, claims: 0, favours: 0 }),
    })),
    cohorts: byCohort,
  };
}

const linkNames: Record<string, string> = {
  board: 'The board',
  impact: 'See your impact',
  community: 'Community programmes',
  feedback: 'You said, we did',
};

/** Opportunities without a link of their own (an issue frozen before links were counted) still have their claims. */
const namedLinks = (links: readonly CountedLink[], shown: readonly string[]): Omit<CountedLink, 'url'>[] => [
  ...links,
  ...shown.filter((id) => links.every(({ key }) => key !== id)).map((key) => ({ key })),
];

/** Letters of an issue with what their readers did: an own claim within 14 days counts once, by its opportunity. */
const came = (issueId: string, shown: string[]) => Prisma.sql`
  letters AS (SELECT id, advocate_id, sent_at FROM issue_recipients WHERE issue_id = ${issueId} AND status = 'SENT'),
  claimed AS (SELECT l.id AS letter, c.opportunity_id, f.id AS favour,
                     (SELECT count(*) FROM outcomes o WHERE o.favour_id = f.id)::int AS outcomes
                FROM letters l
                JOIN claims c ON c.advocate_id = l.advocate_id AND c.opportunity_id = ANY(${shown})
                     AND c.claimed_at >= l.sent_at AND c.claimed_at < l.sent_at + interval '14 days'
                LEFT JOIN favours f ON f.claim_id = c.id)`;

async function countAll(db: Reader, issueId: string, shown: string[]): Promise<Came> {
  const [row] = await db.$queryRaw<Came[]>`
    WITH ${came(issueId, shown)}
    SELECT (SELECT count(*) FROM letters)::int AS letters,
           (SELECT count(DISTINCT recipient_id) FROM issue_clicks k JOIN letters l ON l.id = k.recipient_id)::int AS clicked,
           count(*)::int AS claims, count(favour)::int AS favours, coalesce(sum(outcomes), 0)::int AS outcomes
      FROM claimed`;
  return row ?? { letters: 0, clicked: 0, claims: 0, favours: 0, outcomes: 0 };
}

async function countLinks(db: Reader, issueId: string, shown: string[]) {
  const rows = await db.$queryRaw<{ key: string; clicked: number; claims: number; favours: number }[]>`
    WITH ${came(issueId, shown)},
    clicks AS (SELECT k.link AS key, count(*)::int AS clicked FROM issue_clicks k JOIN letters l ON l.id = k.recipient_id GROUP BY 1),
    done AS (SELECT opportunity_id AS key, count(*)::int AS claims, count(favour)::int AS favours FROM claimed GROUP BY 1)
    SELECT key, coalesce(clicked, 0) AS clicked, coalesce(claims, 0) AS claims, coalesce(favours, 0) AS favours
      FROM clicks FULL JOIN done USING (key)`;
  return new Map(rows.map(({ key, ...row }) => [key, row]));
}

/** Readers by the cohort that invited them; those of none last. Somebody of two cohorts counts in both. */
async function countCohorts(db: Reader, issueId: string, shown: string[]) {
  return db.$queryRaw<({ id: string | null; name: string | null } & Omit<Came, 'outcomes'>)[]>`
    WITH ${came(issueId, shown)}
    SELECT h.id, h.name, count(DISTINCT l.id)::int AS letters,
           count(DISTINCT l.id) FILTER (WHERE EXISTS (SELECT FROM issue_clicks k WHERE k.recipient_id = l.id))::int AS clicked,
           count(c.letter)::int AS claims, count(c.favour)::int AS favours
      FROM letters l
      LEFT JOIN cohort_invitations v ON v.advocate_id = l.advocate_id
      LEFT JOIN cohorts h ON h.id = v.cohort_id
      LEFT JOIN claimed c ON c.letter = l.id
     GROUP BY h.id, h.name ORDER BY h.name NULLS LAST`;
}

/** Readers who left the newsletter after this letter, within 14 days and before the next one. */
async function countLeavers(db: Reader, issueId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT r.id)::int AS count
      FROM issue_recipients r
      JOIN consents c ON c.advocate_id = r.advocate_id AND c.scope = 'NEWSLETTER'
     WHERE r.issue_id = ${issueId} AND r.status = 'SENT' AND c.withdrawn_at >= r.sent_at
       AND c.withdrawn_at < least(r.sent_at + interval '14 days',
           (SELECT min(n.sent_at) FROM issue_recipients n
             WHERE n.advocate_id = r.advocate_id AND n.status = 'SENT' AND n.sent_at > r.sent_at))`;
  return row?.count ?? 0;
}

/** The latest issues that went out, newest first, to be held against each other; `delivered` is null where nobody told. */
export async function compareIssues(db: Reader, take = 6) {
  return db.$queryRaw<
    {
      id: string;
      number: number;
      letters: number;
      delivered: number | null;
      clicked: number;
      left: number;
      claims: number;
    }[]
  >`
    SELECT i.id, i.number, count(*)::int AS letters,
           CASE WHEN bool_or(EXISTS (SELECT FROM delivery_events e WHERE e.provider_id = r.provider_id))
                THEN count(*) FILTER (WHERE EXISTS (SELECT FROM delivery_events e WHERE e.provider_id = r.provider_id AND e.kind = 'DELIVERED'))::int
            END AS delivered,
           count(*) FILTER (WHERE EXISTS (SELECT FROM issue_clicks k WHERE k.recipient_id = r.id))::int AS clicked,
           count(*) FILTER (WHERE EXISTS (SELECT FROM consents c WHERE c.advocate_id = r.advocate_id AND c.scope = 'NEWSLETTER'
                                             AND c.withdrawn_at >= r.sent_at AND c.withdrawn_at < r.sent_at + interval '14 days'))::int AS left,
           (SELECT count(*) FROM claims c JOIN issue_recipients r2 ON r2.advocate_id = c.advocate_id AND r2.issue_id = i.id AND r2.status = 'SENT'
             WHERE c.claimed_at >= r2.sent_at AND c.claimed_at < r2.sent_at + interval '14 days'
               AND c.opportunity_id IN (SELECT jsonb_array_elements_text(i.frozen->'opportunityIds')
                                        UNION SELECT i.frozen->'forReaders'->>'incentiveId' UNION SELECT i.frozen->'forReaders'->>'reviewId'))::int AS claims
      FROM issues i JOIN issue_recipients r ON r.issue_id = i.id AND r.status = 'SENT'
     WHERE i.send_started_at IS NOT NULL
     GROUP BY i.id ORDER BY i.number DESC LIMIT ${take}`;
}

import { Audience } from '~/domain/opportunities/audience';
import type { Reader } from '~/platform/db.server';
import type { IssueOpportunity } from './opportunity-block';
import type { Board } from './suggest-blocks';
import type { RecentFavour } from './thanks';
import { addTime, days } from '~/platform/time';

const LOOK_BACK = 3;
const FIRST_ISSUE_LOOKS_BACK = days(30);

/** When the issue before went out; the first issue tells of a month. */
export async function findLastSentAt(db: Reader, now: Date): Promise<Date> {
  const last = await db.issue.findFirst({
    where: { sendStartedAt: { lt: now }, status: { not: 'DRAFT' } },
    orderBy: { sendStartedAt: 'desc' },
    select: { sendStartedAt: true },
  });
  return last?.sendStartedAt ?? addTime(now, -FIRST_ISSUE_LOOKS_BACK);
}

/** Opportunities as an issue shows them: the open ones, or those with the given ids in whatever state. */
export async function listIssueOpportunities(db: Reader, ids?: readonly string[]): Promise<IssueOpportunity[]> {
  const rows = await db.opportunity.findMany({
    where: ids ? { id: { in: [...ids] } } : { status: 'OPEN' },
    orderBy: [{ claimBy: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    include: { platformPolicy: true },
  });
  return rows.map(({ audience, incentiveAmount, platformPolicy: policy, ...row }) => ({
    id: row.id,
    slug: row.slug,
    activity: row.activity,
    status: row.status,
    title: row.title,
    summary: row.summary,
    minutes: row.minutes,
    places: row.places,
    taken: row.taken,
    topics: row.topics,
    thanks: row.thanks,
    thanksKind: row.thanksKind,
    publishedAt: row.publishedAt,
    claimBy: row.claimBy,
    handInBy: row.handInBy,
    incentive: row.incentive,
    disclosure: row.disclosure,
    platform: row.platform,
    audience: Audience.parse(audience),
    incentiveAmount: incentiveAmount?.toNumber() ?? null,
    policy: policy && { incentiveCap: policy.incentiveCap.toNumber(), currency: policy.currency, rules: policy.rules },
  }));
}

/** Favours completed since the last issue, the newest first, with whether their owner may be named. */
export async function listRecentFavours(db: Reader, since: Date): Promise<RecentFavour[]> {
  const rows = await db.favour.findMany({
    where: { completedAt: { gt: since }, advocate: { leftAt: null } },
    orderBy: [{ completedAt: 'desc' }, { id: 'asc' }],
    take: 200,
    select: {
      id: true,
      advocateId: true,
      activity: true,
      title: true,
      claimId: true,
      advocate: {
        select: {
          jobTitle: true,
          person: { select: { name: true } },
          consents: { where: { scope: 'PUBLIC_NAME', withdrawnAt: null }, select: { id: true } },
        },
      },
    },
  });
  return rows.map(({ id, advocate, claimId, ...row }) => ({
    ...row,
    favourId: id,
    wasOnBoard: claimId !== null,
    name: advocate.person.name,
    jobTitle: advocate.jobTitle,
    mayName: advocate.consents.length > 0,
  }));
}

/** Everything an issue can be written from that comes at `at`. */
export async function readBoard(db: Reader, now: Date, at: Date): Promise<Board> {
  const [opportunities, issuesAgo, since] = await Promise.all([
    listIssueOpportunities(db),
    readIssuesBefore(db, at),
    findLastSentAt(db, now),
  ]);
  return { opportunities, issuesAgo, favours: await listRecentFavours(db, since) };
}

/** In which of the issues before it a card stood last: the drafts that come first, then what went out. */
async function readIssuesBefore(db: Reader, at: Date): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ ids: string[] | null }[]>`
    SELECT CASE WHEN status <> 'DRAFT' THEN frozen->'opportunityIds'
                WHEN (blocks->'opportunities'->>'isOn')::boolean THEN blocks->'opportunities'->'ids' END AS ids
      FROM issues
     WHERE CASE WHEN status = 'DRAFT' THEN planned_at < ${at} ELSE frozen IS NOT NULL AND status <> 'CANCELLED' END
     ORDER BY status = 'DRAFT' DESC, COALESCE(send_started_at, planned_at) DESC LIMIT ${LOOK_BACK}`;
  const ago = new Map<string, number>();
  for (const [place, { ids }] of rows.entries()) for (const id of ids ?? []) if (!ago.has(id)) ago.set(id, place + 1);
  return ago;
}

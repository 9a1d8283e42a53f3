import { askBudget } from '~/domain/advocates/ask-budget';
import { listAskFacts } from '~/domain/advocates/ask-facts.server';
import { openRungs, rungOf } from '~/domain/advocates/ladder';
import { activities } from '~/domain/opportunities/activities';
import { getSettings } from '~/domain/settings/queries.server';
import type { Reader } from '~/platform/db.server';
import type { LockedRequest } from './locking.server';
import type { Candidate, MatchNeed } from './matching';

type RequestFacts = Pick<LockedRequest, 'id' | 'activity' | 'industry' | 'topics' | 'competitors' | 'deal'>;

/** Somebody who may be matched, with the words that stand beside them on the page. */
export type Somebody = Candidate & { name: string; jobTitle: string };

/** At most this many are scored; SQL puts the likely ones first. */
const SHORTLIST = 200;

/** What a request asks a person to be. */
export function needOf({ activity, industry, topics, competitors, deal }: RequestFacts): MatchNeed {
  return {
    activity,
    activityPlural: activities[activity].plural,
    isLive: activities[activity].isLive,
    industry,
    region: deal?.region ?? deal?.account?.region ?? null,
    segment: deal?.account?.segment ?? null,
    topics,
    buyerAccountId: deal?.accountId ?? null,
    competitors: deal?.competitor ? [...competitors, deal.competitor] : competitors,
  };
}

/**
 * Ready advocates who were not asked for this request yet, the likely ones first and a few hundred at most, with
 * everything that `matchAll` looks at.
 */
export async function listCandidates(db: Reader, request: RequestFacts, now: Date): Promise<Somebody[]> {
  const need = needOf(request);
  const topics = need.topics.map((topic) => topic.toLowerCase());
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id
      FROM advocates a
      JOIN contacts c ON c.id = a.contact_id
      LEFT JOIN accounts acc ON acc.id = c.account_id
      LEFT JOIN activity_willingness w ON w.advocate_id = a.id AND w.activity = ${need.activity}::"Activity"
     WHERE a.readiness = 'READY' AND a.left_at IS NULL
       AND NOT EXISTS (SELECT FROM asks k WHERE k.request_id = ${request.id} AND k.advocate_id = a.id)
     ORDER BY (coalesce(lower(acc.industry) = lower(${need.industry}), false))::int * 30
            + (coalesce(lower(acc.segment) = lower(${need.segment}), false))::int * 15
            + (coalesce(lower(acc.region) = lower(${need.region}), false))::int * 10
            + (SELECT count(*) FROM unnest(a.expertise) topic WHERE lower(topic) = ANY(${topics})) * 12
            + CASE w.answer WHEN 'YES' THEN 15 WHEN 'ASK_ME' THEN 5 ELSE 0 END DESC, a.id
     LIMIT ${SHORTLIST}`;
  return loadCandidates(db, { request, advocateIds: rows.map(({ id }) => id) }, now);
}

/** The same facts of the given advocates, whatever their readiness: inside a transaction that asks, after the lock. */
export async function loadCandidates(
  db: Reader,
  { request, advocateIds }: { request: Pick<LockedRequest, 'activity'>; advocateIds: string[] },
  now: Date,
): Promise<Somebody[]> {
  const { activity } = request;
  const settings = await getSettings(db);
  const facts = await listAskFacts(db, advocateIds, now);
  const rows = await db.advocate.findMany({
    where: { id: { in: advocateIds } },
    select: {
      id: true,
      jobTitle: true,
      expertise: true,
      person: { select: { name: true } },
      contact: {
        select: { account: { select: { id: true, name: true, industry: true, region: true, segment: true } } },
      },
      willingness: { where: { activity }, select: { answer: true } },
      asks: { where: { status: { in: ['ACCEPTED', 'DONE', 'DECLINED'] } }, select: { status: true } },
      favours: { select: { activity: true, completedAt: true } },
      rungOpenings: { select: { rung: true, reason: true, openedAt: true, openedBy: { select: { name: true } } } },
    },
  });
  return rows.flatMap((row) => {
    const own = facts.get(row.id);
    if (!own) return [];
    const ladder = openRungs({
      favours: row.favours.map((favour) => ({ activity: favour.activity, on: favour.completedAt })),
      openings: row.rungOpenings.map(({ openedAt, openedBy, ...rest }) => ({
        ...rest,
        by: openedBy.name,
        on: openedAt,
      })),
    });
    const rung = ladder.steps.find((step) => step.rung === rungOf(activity));
    return {
      advocateId: row.id,
      name: row.person.name,
      jobTitle: row.jobTitle,
      expertise: row.expertise,
      willingness: row.willingness[0]?.answer ?? null,
      rungOpensBy: rung?.state === 'locked' ? rung.reason : null,
      account: row.contact.account,
      budget: askBudget(own, settings, now),
      answered: row.asks.length,
      accepted: row.asks.filter(({ status }) => status !== 'DECLINED').length,
      favoursAlike: row.favours.filter((favour) => favour.activity === activity).length,
      lastLiveFavourAt: own.lastLiveFavourAt,
    };
  });
}

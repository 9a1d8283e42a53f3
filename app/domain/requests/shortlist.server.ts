import type { Reader } from '~/platform/db.server';
import { type MatchNeed, needOf, type NeedRow } from './need';

/** At most this many are scored; SQL puts the likely ones first. */
const SHORTLIST = 200;

/** Ready advocates who were not asked for this request yet, the likely ones first and a few hundred at most. */
export async function listLikely(db: Reader, request: NeedRow): Promise<string[]> {
  const need: MatchNeed = needOf(request);
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
  return rows.map(({ id }) => id);
}

import type { Ask } from '~/domain/cohorts/memberships.server';
import type { Activity, ClaimStatus } from '~/generated/prisma/enums';
import type { Pool } from 'pg';
import { quarterEnd, quarterStart } from '~/platform/time';
import { activities } from './activities';
import { Audience } from './audience';
import { holdsPlace } from './claim-decision';
import { type BoardRow, boardView } from './board-view';
import type { Show } from './board-filters';
import { instant, type PersonRow, personOf, personSql, withSegments } from './person.server';
import { type ClaimFacts, nextStep } from './next-step';

// This page is opened most, so it reads by two statements that give JSON, and nothing of a record it does not show.
const LIMIT = 300;

const meSql = `
  SELECT to_jsonb(me) AS person,
         (SELECT jsonb_build_object('cap', a.quarterly_cap, 'pausedUntil', a.paused_until, 'asked',
                   (SELECT count(*) FROM asks k WHERE k.advocate_id = a.id AND k.status <> 'WITHDRAWN' AND k.asked_at >= $2))
            FROM advocates a WHERE a.id = $1) AS budget,
         (SELECT coalesce(jsonb_agg(to_jsonb(c) ORDER BY c."dueAt" NULLS LAST, c."claimedAt"), '[]') FROM (
            SELECT c.id, c.opportunity_id AS "opportunityId", c.status, c.claimed_at AS "claimedAt", c.due_at AS "dueAt",
                   c.submitted_at AS "submittedAt", c.reason, o.slug, o.title, o.activity, o.evidence,
                   CASE WHEN c.status = 'WAITING' THEN
                     (SELECT count(*) FROM claims w WHERE w.opportunity_id = c.opportunity_id AND w.status = 'WAITING'
                         AND (w.claimed_at, w.id) <= (c.claimed_at, c.id)) END AS position
              FROM claims c JOIN opportunities o ON o.id = c.opportunity_id
             WHERE c.advocate_id = $1 AND c.status NOT IN ('WITHDRAWN', 'LAPSED')) c) AS claims
    FROM (${personSql}) me`;

const openSql = `
  SELECT jsonb_build_object('id', o.id, 'slug', o.slug, 'activity', o.activity, 'status', o.status, 'title', o.title,
           'summary', o.summary, 'minutes', o.minutes, 'places', o.places, 'taken', o.taken, 'claimBy', o.claim_by,
           'handInBy', o.hand_in_by, 'topics', o.topics, 'thanks', o.thanks, 'thanksKind', o.thanks_kind,
           'seenBy', o.seen_by, 'evidence', o.evidence, 'audience', o.audience, 'incentive', o.incentive,
           'disclosure', o.disclosure, 'waiting', CASE WHEN o.taken >= o.places THEN
             (SELECT count(*) FROM claims c WHERE c.opportunity_id = o.id AND c.status = 'WAITING') ELSE 0 END) AS row
    FROM opportunities o
   WHERE o.status = 'OPEN'
   ORDER BY o.published_at DESC, o.id
   LIMIT ${LIMIT}`;

type Dated<T, K extends keyof T> = Omit<T, K> & { [P in K]: string | (null extends T[P] ? null : never) };
type ClaimRow = ClaimFacts & {
  id: string;
  opportunityId: string;
  slug: string;
  title: string;
  activity: Activity;
  claimedAt: Date;
};
type Me = {
  person: PersonRow;
  budget: { cap: number; asked: number; pausedUntil: string | null };
  claims: Dated<ClaimRow, 'dueAt' | 'submittedAt' | 'claimedAt'>[];
};
type OpenRow = Dated<BoardRow, 'claimBy' | 'handInBy'>;

/** Everything on an advocate's board; null for an unknown advocate. */
export async function readBoard(pool: Pool, { advocateId, show }: { advocateId: string; show: Show }, now: Date) {
  const [mine, open] = await Promise.all([
    pool.query<Me>({ name: 'board-me', text: meSql, values: [advocateId, quarterStart(now)] }),
    pool.query<{ row: OpenRow }>({ name: 'board-open', text: openSql }),
  ]);
  const [me] = mine.rows;
  if (!me) return null;
  const claims = me.claims.map(claimOf);
  const done = new Set(claims.map(({ opportunityId }) => opportunityId));
  const doing = new Set(
    claims.filter(({ status }) => isDoing(status)).map(({ activity }) => activities[activity].rung),
  );
  const rows = open.rows.map(({ row }) => boardRow(row));
  const segmentIds = [...new Set(rows.flatMap(({ audience }) => audience.segmentIds))];
  const ask: Ask = async ({ text, values }) => (await pool.query({ text, values })).rows;
  const [person = personOf(me.person)] = await withSegments(ask, [personOf(me.person)], { segmentIds, now });
  return {
    name: person.name,
    budget: budgetOf(me.budget, now),
    claims: claims.filter(({ status }) => status !== 'APPROVED').map((claim) => ({ ...claim, next: nextStep(claim) })),
    ...boardView(person, { rows, done, show }, now),
    doing: [...doing],
  };
}

const isDoing = (status: ClaimStatus) => holdsPlace(status) && status !== 'APPROVED';
const date = (text: string | null) => (text === null ? null : instant(text));

const claimOf = (row: Me['claims'][number]): ClaimRow => ({
  ...row,
  claimedAt: instant(row.claimedAt),
  dueAt: date(row.dueAt),
  submittedAt: date(row.submittedAt),
});

const boardRow = (row: OpenRow): BoardRow => ({
  ...row,
  claimBy: date(row.claimBy),
  handInBy: date(row.handInBy),
  audience: Audience.parse(row.audience),
});

function budgetOf({ cap, asked, pausedUntil }: Me['budget'], now: Date) {
  const until = date(pausedUntil);
  const left = Math.max(0, cap - asked);
  return {
    cap,
    left,
    used: cap - left,
    endsOn: new Date(quarterEnd(now).getTime() - 1),
    pausedUntil: until && until > now ? until : null,
  };
}

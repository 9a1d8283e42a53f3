import type { Db } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';

type Row = {
  ready: number;
  advocates: number;
  accepted: number;
  asked: number;
  met: number;
  due: number;
  byAsset: number;
  closed: number;
};

/** Four rates of the last 90 days, each with its denominator (rules §9). */
export async function readNumbers(db: Db, now: Date) {
  const since = addTime(now, -days(90));
  const [row] = await db.$queryRaw<Row[]>`
    SELECT
      (SELECT count(*) FILTER (WHERE readiness = 'READY')::int FROM advocates WHERE left_at IS NULL) AS ready,
      (SELECT count(*)::int FROM advocates WHERE left_at IS NULL) AS advocates,
      (SELECT count(*) FILTER (WHERE status IN ('ACCEPTED', 'DONE'))::int FROM asks WHERE asked_at >= ${since}) AS accepted,
      (SELECT count(*) FILTER (WHERE status NOT IN ('OPEN', 'WITHDRAWN'))::int FROM asks WHERE asked_at >= ${since}) AS asked,
      (SELECT count(*) FILTER (WHERE first_answered_at <= first_answer_due_at)::int FROM requests
        WHERE first_answer_due_at >= ${since} AND (first_answered_at IS NOT NULL OR first_answer_due_at <= ${now})) AS met,
      (SELECT count(*)::int FROM requests
        WHERE first_answer_due_at >= ${since} AND (first_answered_at IS NOT NULL OR first_answer_due_at <= ${now})) AS due,
      (SELECT count(*) FILTER (WHERE closed_as = 'FULFILLED_BY_ASSET')::int FROM requests WHERE closed_at >= ${since}) AS "byAsset",
      (SELECT count(*)::int FROM requests WHERE closed_at >= ${since}) AS closed`;
  if (!row) return [];
  return [
    { label: 'Ready advocates', part: row.ready, of: row.advocates, words: 'may be asked' },
    { label: 'Asks accepted', part: row.accepted, of: row.asked, words: 'answered or run out' },
    { label: 'First answer in time', part: row.met, of: row.due, words: 'due' },
    { label: 'Closed by an asset', part: row.byAsset, of: row.closed, words: 'closed requests' },
  ];
}

import type { Reader } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';

/** Asks of the last year that were not taken back, and how many of them went to the five who were asked most (rules §4). */
export async function readSpread(db: Reader, now: Date): Promise<{ asks: number; toTopFive: number; people: number }> {
  const [row] = await db.$queryRaw<[{ asks: number; toTopFive: number; people: number }]>`
    SELECT coalesce(sum(asks), 0)::int AS asks, coalesce(sum(asks) FILTER (WHERE place <= 5), 0)::int AS "toTopFive",
           count(*)::int AS people
      FROM (SELECT count(*) AS asks, row_number() OVER (ORDER BY count(*) DESC, advocate_id) AS place
              FROM asks WHERE asked_at >= ${addTime(now, -days(365))} AND status <> 'WITHDRAWN'
             GROUP BY advocate_id) one`;
  return row;
}

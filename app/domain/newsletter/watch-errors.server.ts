import { GIVEN_UP } from './decide-batch.server';
import { type LetterErrors, whyTooManyErrors } from './error-threshold';
import { pauseIssue } from './pause-issue.server';
import type { Db, Reader } from '~/platform/db.server';

/**
 * Pauses an issue of whose letters too many went wrong, with the reason. Once a person says to go on, letters from then on
 * count alone: the same numbers do not stop it again.
 */
export async function watchErrors(db: Db, issueId: string, now: Date): Promise<void> {
  const why = whyTooManyErrors(await countErrors(db, issueId));
  if (why) await db.$transaction((tx) => pauseIssue(tx, { issueId, reason: why }, now));
}

async function countErrors(db: Reader, issueId: string): Promise<LetterErrors> {
  const [row] = await db.$queryRaw<LetterErrors[]>`
    SELECT count(*)::int AS tried,
           count(*) FILTER (WHERE complained)::int AS complained,
           count(*) FILTER (WHERE bounced AND NOT complained)::int AS bounced,
           count(*) FILTER (WHERE refused AND NOT bounced AND NOT complained)::int AS refused
      FROM (SELECT r.status = 'FAILED' OR coalesce('FAILED' = ANY(e.kinds), false) AS refused,
                   coalesce('BOUNCED' = ANY(e.kinds), false) AS bounced,
                   coalesce('COMPLAINED' = ANY(e.kinds), false) AS complained
              FROM issue_recipients r
              JOIN issues i ON i.id = r.issue_id
              JOIN send_batches b ON b.id = r.batch_id
              LEFT JOIN (SELECT provider_id, array_agg(kind) AS kinds FROM delivery_events
                          WHERE kind IN ('BOUNCED', 'COMPLAINED', 'FAILED') GROUP BY 1) e ON e.provider_id = r.provider_id
             WHERE r.issue_id = ${issueId} AND r.status IN ('SENT', 'FAILED') AND r.failure IS DISTINCT FROM ${GIVEN_UP}
               AND (i.resumed_at IS NULL OR b.first_attempt_at >= i.resumed_at)) letters`;
  return row ?? { tried: 0, refused: 0, bounced: 0, complained: 0 };
}

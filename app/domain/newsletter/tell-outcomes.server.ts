import { system } from '~/domain/audit/record.server';
import { markTold } from '~/domain/impact/mark-told.server';
import { NEWS_DAYS } from '~/domain/impact/news';
import type { Db } from '~/platform/db.server';
import { addTime, days } from '~/platform/time';
import type { FrozenIssue } from './schema';

/**
 * Says of the outcomes in the letters of a sent issue that an issue told them, so that none tells them again: news when the
 * letter was written, told by a note before or not, and only where it went out; letters say nothing of reviews. Batch by
 * batch and safe to repeat.
 */
export async function tellOutcomes(db: Db, issueId: string, now: Date): Promise<number> {
  const issue = await db.issue.findUnique({ where: { id: issueId }, select: { frozen: true, sentAt: true } });
  if (!issue?.frozen || !(issue.frozen as FrozenIssue).forReaders.showsImpact) return 0;
  const batches = await db.sendBatch.findMany({ where: { issueId, status: 'SENT' }, select: { id: true } });
  let told = 0;
  for (const { id } of batches) {
    told += await db.$transaction(async (tx) => {
      const rows = await tx.$queryRaw<{ advocateId: string; outcomeIds: string[] }[]>`
        SELECT r.advocate_id AS "advocateId", array_agg(o.id ORDER BY o.id) AS "outcomeIds"
          FROM issue_recipients r
          JOIN send_batches b ON b.id = r.batch_id
          JOIN favours f ON f.advocate_id = r.advocate_id
          JOIN outcomes o ON o.favour_id = f.id
         WHERE r.batch_id = ${id} AND r.status = 'SENT' AND f.activity <> 'REVIEW' AND o.printed_at IS NULL
           AND o.recorded_at <= b.first_attempt_at AND o.recorded_at > b.first_attempt_at - ${NEWS_DAYS} * interval '1 day'
         GROUP BY 1 ORDER BY 1`;
      let news = 0;
      for (const row of rows) news += await markTold(tx, row, { how: 'issue', issueId, by: system, now });
      return news;
    });
  }
  return told;
}

/**
 * The same for issues whose end is not in sight, paused ones say, and those of the last day, whose own job may have been
 * lost: what their letters told is no news to a note or to the next issue.
 */
export async function tellUnfinished(db: Db, now: Date): Promise<void> {
  const issues = await db.issue.findMany({
    where: {
      OR: [{ status: { in: ['SENDING', 'PAUSED'] } }, { status: 'SENT', sentAt: { gt: addTime(now, -days(1)) } }],
    },
    select: { id: true },
  });
  for (const { id } of issues) await tellOutcomes(db, id, now);
}

import type { Reader } from '~/platform/db.server';
import type { Waiting } from './waiting';

export type Progress = { accepted: number; dropped: number; failed: number; toGo: number; included: number };

/** An issue that left the draft, with how far it is: one grouped query over its recipients. */
export async function findIssueOnItsWay(db: Reader, issueId: string) {
  const issue = await db.issue.findUnique({
    where: { id: issueId, status: { not: 'DRAFT' } },
    select: {
      ...{ id: true, number: true, status: true, subject: true, preheader: true, plannedAt: true },
      ...{ pausedReason: true, sendStartedAt: true, sentAt: true },
    },
  });
  if (!issue) return null;
  const [counts, batches, doubtful] = await Promise.all([
    db.issueRecipient.groupBy({ by: ['status', 'reason'], where: { issueId }, _count: true }),
    db.sendBatch.groupBy({ by: ['status'], where: { issueId }, _count: true }),
    listDoubtfulBatches(db, issueId),
  ]);
  const of = (status: string) => counts.reduce((sum, one) => sum + (one.status === status ? one._count : 0), 0);
  const why = (status: string) =>
    Object.fromEntries(counts.flatMap((one) => (one.status === status ? [[one.reason ?? '', one._count]] : [])));
  const progress: Progress = {
    accepted: of('SENT'),
    dropped: of('SUPPRESSED'),
    failed: of('FAILED'),
    toGo: of('QUEUED'),
    included: of('SENT') + of('SUPPRESSED') + of('FAILED') + of('QUEUED'),
  };
  const all = batches.reduce((sum, one) => sum + one._count, 0);
  const done = batches.reduce((sum, one) => sum + (['SENT', 'FAILED'].includes(one.status) ? one._count : 0), 0);
  return {
    ...issue,
    progress,
    batches: { done, all },
    doubtful,
    excluded: why('EXCLUDED') as Record<string, number>,
    droppedFor: why('SUPPRESSED') as Record<string, number>,
    failures: progress.failed ? await listFailures(db, issueId) : [],
  };
}

/** Batches whose outcome nobody knows any more: a person decides. */
async function listDoubtfulBatches(db: Reader, issueId: string) {
  const rows = await db.sendBatch.findMany({
    where: { issueId, status: 'NEEDS_REVIEW' },
    orderBy: { ordinal: 'asc' },
    select: { id: true, ordinal: true, failure: true, firstAttemptAt: true, _count: { select: { recipients: true } } },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, letters: _count.recipients }));
}

/** Readers by zone whose letters wait for their morning, or for their own clock; they were never attempted. */
export function listWaiting(db: Reader, issueId: string, now: Date) {
  return db.$queryRaw<Waiting[]>`
    SELECT a.time_zone AS "timeZone", b.next_attempt_at AS "dueAt", count(*)::int AS readers
      FROM issue_recipients r
      JOIN send_batches b ON b.id = r.batch_id
      JOIN advocates a ON a.id = r.advocate_id
     WHERE r.issue_id = ${issueId} AND r.status = 'QUEUED' AND b.status = 'PENDING'
       AND b.first_attempt_at IS NULL AND b.next_attempt_at > ${now}
     GROUP BY 1, 2 ORDER BY 2, 3 DESC, 1`;
}

/** Why letters failed, the most frequent reason first. */
async function listFailures(db: Reader, issueId: string) {
  const rows = await db.issueRecipient.groupBy({ by: ['failure'], where: { issueId, status: 'FAILED' }, _count: true });
  return rows.map((row) => ({ why: row.failure ?? '', count: row._count })).sort((a, b) => b.count - a.count);
}

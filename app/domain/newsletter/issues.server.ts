import type { IssueStatus } from '~/generated/prisma/enums';
import type { Reader } from '~/platform/db.server';

export type IssueRow = {
  id: string;
  number: number;
  status: IssueStatus;
  subject: string;
  plannedAt: Date;
  sendStartedAt: Date | null;
  /** when the last of its letters went out, so far */
  lastSentAt: Date | null;
  sent: number;
  failed: number;
  leftOut: number;
};

const PAGE = 24;

/** The issues of a page but for some drafts, the newest first, each with what became of its letters. */
export async function listIssues(
  db: Reader,
  { page, without }: { page: number; without: string[] },
): Promise<{ issues: IssueRow[]; pageCount: number }> {
  const where = { id: { notIn: without } };
  const [rows, total] = await Promise.all([
    db.issue.findMany({
      where,
      orderBy: { number: 'desc' },
      skip: (page - 1) * PAGE,
      take: PAGE,
      select: { id: true, number: true, status: true, subject: true, plannedAt: true, sendStartedAt: true },
    }),
    db.issue.count({ where }),
  ]);
  const ofThese = { issueId: { in: rows.map(({ id }) => id) } };
  const [counts, batches] = await Promise.all([
    db.issueRecipient.groupBy({ by: ['issueId', 'status'], where: ofThese, _count: true }),
    db.sendBatch.groupBy({ by: ['issueId'], where: ofThese, _max: { sentAt: true } }),
  ]);
  const lastSentAt = new Map(batches.map(({ issueId, _max }) => [issueId, _max.sentAt]));
  const issues = rows.map((row) => {
    const of = (...wanted: string[]) =>
      counts.reduce((sum, one) => sum + (one.issueId === row.id && wanted.includes(one.status) ? one._count : 0), 0);
    const lastSent = lastSentAt.get(row.id) ?? null;
    return {
      ...row,
      lastSentAt: lastSent,
      sent: of('SENT'),
      failed: of('FAILED'),
      leftOut: of('EXCLUDED', 'SUPPRESSED'),
    };
  });
  return { issues, pageCount: Math.max(1, Math.ceil(total / PAGE)) };
}

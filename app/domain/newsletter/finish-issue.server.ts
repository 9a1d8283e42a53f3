import { record, system } from '~/domain/audit/record.server';
import { enqueue } from '~/platform/queue.server';
import { tellOutcomesJob } from './schema';
import type { Tx } from '~/platform/db.server';

/** Marks an issue sent once no batch of it is open any more; the last worker to get here wins. */
export async function finishIssue(tx: Tx, issueId: string, now: Date): Promise<void> {
  const open = await tx.sendBatch.count({
    where: { issueId, status: { in: ['PENDING', 'LEASED', 'NEEDS_REVIEW'] } },
  });
  if (open) return;
  const { count } = await tx.issue.updateMany({
    where: { id: issueId, status: { in: ['SENDING', 'PAUSED'] } },
    data: { status: 'SENT', sentAt: now, pausedReason: null },
  });
  if (count !== 1) return;
  const { number } = await tx.issue.findUniqueOrThrow({ where: { id: issueId }, select: { number: true } });
  const groups = await tx.issueRecipient.groupBy({ by: ['status'], where: { issueId }, _count: true });
  const of = (status: string) => groups.find((group) => group.status === status)?._count ?? 0;
  const data = { number, sent: of('SENT'), suppressed: of('SUPPRESSED'), failed: of('FAILED') };
  await record(tx, { kind: 'issue.sent', at: now, by: system, about: { issueId }, data });
  await enqueue(tx, tellOutcomesJob, { issueId });
}

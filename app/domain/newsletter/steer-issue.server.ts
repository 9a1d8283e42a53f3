import { sendIssueJob, tellOutcomesJob } from './schema';
import { record, type Actor } from '~/domain/audit/record.server';
import type { IssueStatus } from '~/generated/prisma/enums';
import type { Db } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { ok, refuse, type Result } from '~/platform/result';
import { addTime, minutes } from '~/platform/time';

export type Steer = 'pause' | 'resume' | 'cancel';

const steps: Record<
  Steer,
  { from: IssueStatus[]; to: IssueStatus; kind: 'issue.paused' | 'issue.resumed' | 'issue.cancelled' }
> = {
  pause: { from: ['SENDING'], to: 'PAUSED', kind: 'issue.paused' },
  resume: { from: ['PAUSED'], to: 'SENDING', kind: 'issue.resumed' },
  cancel: { from: ['SENDING', 'PAUSED'], to: 'CANCELLED', kind: 'issue.cancelled' },
};

/** Pauses, resumes or cancels an issue on its way. A call already made is not taken back; no further one starts. */
export async function steerIssue(
  db: Db,
  { issueId, steer, reason }: { issueId: string; steer: Steer; reason: string },
  by: Actor,
  now: Date,
): Promise<Result<undefined, 'not-in-that-state'>> {
  const { from, to, kind } = steps[steer];
  return db.$transaction(async (tx) => {
    const { count } = await tx.issue.updateMany({
      where: { id: issueId, status: { in: from } },
      data: {
        status: to,
        pausedReason: steer === 'pause' ? reason : null,
        ...(steer === 'resume' && { resumedAt: now }),
      },
    });
    if (count !== 1) return refuse('not-in-that-state');
    const { number } = await tx.issue.findUniqueOrThrow({ where: { id: issueId }, select: { number: true } });
    await record(tx, { kind, at: now, by, about: { issueId }, data: { number }, reasons: reason ? [reason] : [] });
    if (steer === 'resume') await enqueue(tx, sendIssueJob, { issueId });
    // What stood in letters that went out was told; a call that is on its way ends before.
    if (steer === 'cancel') await enqueue(tx, tellOutcomesJob, { issueId }, { startAfter: addTime(now, minutes(5)) });
    return ok();
  });
}

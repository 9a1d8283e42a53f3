import type { Db } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { inviteCohortJob, sendReminderJob } from './schema';

const AT_ONCE = 500;

/** Queues reminders that are due and cohorts with people waiting, whose own job was lost. Queued twice they do no harm. */
export async function sweepInvitations(db: Db, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const due = await tx.cohortInvitation.findMany({
      where: { nextAt: { lte: now } },
      orderBy: { nextAt: 'asc' },
      take: AT_ONCE,
      select: { id: true },
    });
    for (const { id } of due) await enqueue(tx, sendReminderJob, { invitationId: id });
    const waiting = await tx.cohort.findMany({
      where: { status: 'OPEN', invitations: { some: { invitedAt: null, excludedReason: null, joinedAt: null } } },
      select: { id: true },
    });
    for (const { id } of waiting) await enqueue(tx, inviteCohortJob, { cohortId: id });
    return due.length + waiting.length;
  });
}

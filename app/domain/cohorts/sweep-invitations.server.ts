import type { Db } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { fillCohortJob, inviteCohortJob, sendReminderJob } from './schema';

const AT_ONCE = 500;

/**
 * Queues reminders that are due, cohorts with people waiting and cohorts whose segment is not looked through, whose own job was
 * lost. Queued twice they do no harm.
 */
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
      where: {
        status: 'OPEN',
        lookedUpTo: null,
        invitations: { some: { invitedAt: null, excludedReason: null, joinedAt: null } },
      },
      select: { id: true },
    });
    for (const { id } of waiting) await enqueue(tx, inviteCohortJob, { cohortId: id });
    const filling = await tx.cohort.findMany({
      where: { status: 'OPEN', lookedUpTo: { not: null } },
      select: { id: true },
    });
    for (const { id } of filling) await enqueue(tx, fillCohortJob, { cohortId: id });
    return due.length + waiting.length + filling.length;
  });
}

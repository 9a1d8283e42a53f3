import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { ok, refuse, type Result } from '~/platform/result';
import type { ApprovalRefusal } from './approval';
import { refuseUnapproved } from './approval.server';
import type { Finding } from './check-issue';
import { freezeIssue } from './freeze-issue.server';
import { checkLinksJob } from './schema';

export type ScheduleRefusal =
  { kind: ApprovalRefusal } | { kind: 'not-a-draft' } | { kind: 'slot-over' } | { kind: 'faults'; faults: Finding[] };

/**
 * Has an issue go out by itself at its slot, as it reads then. Refused while something must be put right or approved, and
 * for a slot that is over. Scheduled twice it stays scheduled, once.
 */
export async function scheduleIssue(
  db: Db,
  issueId: string,
  by: Actor,
  now: Date,
): Promise<Result<{ plannedAt: Date }, ScheduleRefusal>> {
  const complete = await freezeIssue(db, issueId, now);
  if (!complete.ok) return refuse(complete.reason);
  return db.$transaction(async (tx) => {
    const unapproved = await refuseUnapproved(tx, issueId, by.personId);
    if (unapproved) return refuse({ kind: unapproved });
    const issue = await tx.issue.findUniqueOrThrow({ where: { id: issueId } });
    const { number, slot, plannedAt } = issue;
    if (plannedAt <= now) return refuse({ kind: 'slot-over' as const });
    const { count } = await tx.issue.updateMany({
      where: { id: issueId, status: 'DRAFT', scheduledAt: null },
      data: { scheduledAt: now, scheduledBy: by.name, heldReason: null },
    });
    if (count === 0) return issue.status === 'DRAFT' ? ok({ plannedAt }) : refuse({ kind: 'not-a-draft' as const });
    await enqueue(tx, checkLinksJob, { issueId });
    await record(tx, { kind: 'issue.scheduled', at: now, by, about: { issueId }, data: { number, slot } });
    return ok({ plannedAt });
  });
}

/** Takes an issue off the schedule; it stays a draft. Refused: it was not on it, or is on its way. */
export async function unscheduleIssue(
  db: Db,
  issueId: string,
  by: Actor,
  now: Date,
): Promise<Result<undefined, 'not-scheduled'>> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.issue.updateMany({
      where: { id: issueId, status: 'DRAFT', scheduledAt: { not: null } },
      data: { scheduledAt: null, scheduledBy: null },
    });
    if (count === 0) return refuse('not-scheduled');
    const { number, slot } = await tx.issue.findUniqueOrThrow({ where: { id: issueId } });
    await record(tx, { kind: 'issue.unscheduled', at: now, by, about: { issueId }, data: { number, slot } });
    return ok();
  });
}

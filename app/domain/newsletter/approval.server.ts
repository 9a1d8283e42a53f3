import { getSettings } from '~/domain/settings/queries.server';
import type { Reader, Tx } from '~/platform/db.server';
import { formatDateTime } from '~/ui/format';
import { type Approval, type ApprovalRefusal, approvalRefusal } from './approval';

const columns = { approvalAskedAt: true, approvalAskedById: true, approvedAt: true, approvedById: true } as const;

/** The approval of a draft, which no edit and no answer changes until the transaction ends; null: no such draft. */
export async function lockApproval(tx: Tx, issueId: string): Promise<Approval | null> {
  await tx.$executeRaw`SELECT 1 FROM issues WHERE id = ${issueId} FOR UPDATE`;
  return tx.issue.findUnique({ where: { id: issueId, status: 'DRAFT' }, select: columns });
}

/** Why a draft may not go out or be scheduled by this person, null where it may; nothing of it changes until the transaction ends. */
export async function refuseUnapproved(
  tx: Tx,
  issueId: string,
  presserId: string | null,
): Promise<ApprovalRefusal | null> {
  const approval = await lockApproval(tx, issueId);
  const { newsletterNeedsApproval } = await getSettings(tx);
  return approval && newsletterNeedsApproval ? approvalRefusal(approval, presserId) : null;
}

/** Who put an issue on its schedule, as the audit log has it; null: it is on none. */
export async function findScheduler(db: Reader, issueId: string): Promise<string | null> {
  const issue = await db.issue.findUnique({ where: { id: issueId }, select: { scheduledAt: true } });
  if (!issue?.scheduledAt) return null;
  const event = await db.auditEvent.findFirst({
    where: { issueId, kind: 'issue.scheduled' },
    orderBy: { id: 'desc' },
    select: { actorId: true },
  });
  return event?.actorId ?? null;
}

/** How the approval of a draft stands for somebody who looks at it; null: none is required, or it is no draft. */
export async function readApproval(db: Reader, issueId: string, viewer: { personId: string; timeZone: string }) {
  const { newsletterNeedsApproval } = await getSettings(db);
  const named = { select: { name: true } };
  const issue = newsletterNeedsApproval
    ? await db.issue.findUnique({
        where: { id: issueId, status: 'DRAFT' },
        select: { ...columns, approvalAskedBy: named, approvedBy: named },
      })
    : null;
  if (!issue) return null;
  const last = await db.auditEvent.findFirst({
    where: { issueId, kind: { in: ['issue.approval-asked', 'issue.approved', 'issue.sent-back'] } },
    orderBy: { id: 'desc' },
    select: { kind: true, actorName: true, reasons: true },
  });
  const isSentBack = last?.kind === 'issue.sent-back' && !issue.approvalAskedAt;
  const at = (date: Date | null) => date && formatDateTime(date, viewer.timeZone);
  return {
    refusal: approvalRefusal(issue, viewer.personId),
    asked: issue.approvalAskedAt && {
      key: issue.approvalAskedAt.toISOString(),
      at: at(issue.approvalAskedAt),
      by: issue.approvalAskedBy?.name ?? 'Somebody',
      isOwn: issue.approvalAskedById === viewer.personId,
    },
    approved: issue.approvedAt && {
      at: at(issue.approvedAt),
      by: issue.approvedBy?.name ?? 'Somebody',
      isOwn: issue.approvedById === viewer.personId,
    },
    sentBack: isSentBack ? { by: last.actorName, note: last.reasons[0] ?? '' } : null,
  };
}
export type ApprovalPage = NonNullable<Awaited<ReturnType<typeof readApproval>>>;

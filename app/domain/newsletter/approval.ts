// product.md §7: approval by a second person can be required. A yes is to the words that were read, so it ends with the
// next edit; whoever says it is not the one who asked, and not the one who sends or schedules.

/** What an issue knows of its approval. */
export type Approval = {
  approvalAskedAt: Date | null;
  approvalAskedById: string | null;
  approvedAt: Date | null;
  approvedById: string | null;
};

/** The columns of an issue nobody was asked about. */
export const noApproval = {
  approvalAskedAt: null,
  approvalAskedById: null,
  approvedAt: null,
  approvedById: null,
} satisfies Approval;

export type ApprovalRefusal = 'not-approved' | 'approved-by-you';

/** Why an issue may not go out by this person's press, or null. `presserId` is null at the slot of a scheduled one. */
export function approvalRefusal(approval: Approval, presserId: string | null): ApprovalRefusal | null {
  if (!approval.approvedAt) return 'not-approved';
  return presserId !== null && approval.approvedById === presserId ? 'approved-by-you' : null;
}

export const approvalRefusals: Record<ApprovalRefusal, string> = {
  'not-approved': 'A second person has to approve it first.',
  'approved-by-you': 'You approved it, so somebody else sends it.',
};

export type AnswerRefusal = 'moved-on' | 'asked-by-you' | 'scheduled-by-you';

/**
 * Why this person may not answer, or null. `readAt` is the question they read: after an edit or an answer there is none, or
 * another. Who scheduled the issue may send it back, and not say yes to what they send.
 */
export function answerRefusal(
  { approvalAskedAt, approvalAskedById, approvedAt }: Approval,
  answer: { isYes: boolean; readAt: Date; personId: string; schedulerId: string | null },
): AnswerRefusal | null {
  const { isYes, readAt, personId, schedulerId } = answer;
  if (approvalAskedAt?.getTime() !== readAt.getTime() || (isYes && approvedAt)) return 'moved-on';
  if (approvalAskedById === personId) return 'asked-by-you';
  return isYes && schedulerId === personId ? 'scheduled-by-you' : null;
}

/** What an edit takes away, for the audit log. */
export const voidedBy = ({ approvalAskedAt, approvedAt }: Approval): { voids?: 'approval' | 'question' } =>
  approvedAt ? { voids: 'approval' } : approvalAskedAt ? { voids: 'question' } : {};

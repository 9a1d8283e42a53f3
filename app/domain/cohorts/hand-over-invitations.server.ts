import type { Tx } from '~/platform/db.server';
import { joinFeedback } from './join-feedback.server';

/** Gives what one advocate joined by, said of cohorts and was nominated for to another, inside the merge of the two. */
export async function handOverInvitations(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.cohortInvitation.updateMany({ where: { advocateId: from }, data: { advocateId: to } });
  await tx.nomination.updateMany({ where: { advocateId: from }, data: { advocateId: to } });
  await joinFeedback(tx, { from, to });
}

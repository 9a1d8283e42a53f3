import type { Tx } from '~/platform/db.server';

/** Gives what one advocate joined by, said of cohorts and was nominated for to another, inside the merge of the two. */
export async function handOverInvitations(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.cohortInvitation.updateMany({ where: { advocateId: from }, data: { advocateId: to } });
  await tx.nomination.updateMany({ where: { advocateId: from }, data: { advocateId: to } });
  await tx.$executeRaw`
    UPDATE cohort_feedback SET advocate_id = ${to}
     WHERE advocate_id = ${from} AND cohort_id NOT IN (SELECT cohort_id FROM cohort_feedback WHERE advocate_id = ${to})`;
}

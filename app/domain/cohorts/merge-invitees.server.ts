import type { Tx } from '~/platform/db.server';

type Merge = { from: string; to: string; addresses: string[]; now: Date };

/**
 * Makes one invitee of two contacts, inside their merge: invitations and nominations go over, one a cohort. If one of the
 * addresses wants no invitations, none of them does (reliability U2), and reminders that wait are stopped.
 */
export async function mergeInvitees(tx: Tx, { from, to, addresses, now }: Merge): Promise<void> {
  // Whoever answered is among those who were asked, and is not asked again.
  await tx.$executeRaw`
    UPDATE cohort_invitations one SET feedback_asked_at = other.feedback_asked_at FROM cohort_invitations other
     WHERE one.cohort_id = other.cohort_id AND one.feedback_asked_at IS NULL
       AND (one.contact_id = ${to} AND other.contact_id = ${from} OR one.contact_id = ${from} AND other.contact_id = ${to})`;
  // Of two invitations of one cohort the one that led to joining stays, else the one whose letter went out: it is not sent
  // again, and the account stays charged with it. The other goes with its contact.
  await tx.$executeRaw`
    DELETE FROM cohort_invitations k USING cohort_invitations g
     WHERE k.contact_id = ${to} AND g.contact_id = ${from} AND k.cohort_id = g.cohort_id
       AND k.joined_at IS NULL AND (g.joined_at IS NOT NULL OR k.invited_at IS NULL AND g.invited_at IS NOT NULL)`;
  await tx.$executeRaw`
    UPDATE cohort_invitations SET contact_id = ${to}
     WHERE contact_id = ${from} AND cohort_id NOT IN (SELECT cohort_id FROM cohort_invitations WHERE contact_id = ${to})`;
  await tx.nomination.updateMany({ where: { contactId: from }, data: { contactId: to } });
  const optOuts = await tx.invitationOptOut.count({ where: { email: { in: addresses } } });
  if (optOuts === 0) return;
  const data = addresses.map((email) => ({ email, createdAt: now }));
  await tx.invitationOptOut.createMany({ data, skipDuplicates: true });
  await tx.cohortInvitation.updateMany({
    where: { contactId: to, nextAt: { not: null } },
    data: { nextAt: null, stoppedReason: 'Asked not to be invited again.' },
  });
}

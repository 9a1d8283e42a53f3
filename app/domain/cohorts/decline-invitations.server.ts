import { record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { readLeaveToken } from './invitation-token.server';

/**
 * Ends all invitations to the owner of a token, by every cohort, and their reminders (rules M2, M3). They may still join
 * by themselves. A wrong token and somebody who said so already look the same from outside.
 */
export async function declineInvitations(
  db: Db,
  { token, how }: { token: string; how: 'one-click' | 'page' },
  now: Date,
): Promise<void> {
  const invitationId = readLeaveToken(token);
  if (!invitationId) return;
  await db.$transaction(async (tx) => {
    const { contact } =
      (await tx.cohortInvitation.findUnique({ where: { id: invitationId }, select: { contact: true } })) ?? {};
    if (!contact?.email) return;
    const { count } = await tx.invitationOptOut.createMany({
      data: { email: contact.email, createdAt: now },
      skipDuplicates: true,
    });
    if (count !== 1) return;
    await tx.cohortInvitation.updateMany({
      where: { contactId: contact.id, nextAt: { not: null } },
      data: { nextAt: null, stoppedReason: 'Asked not to be invited again.' },
    });
    await record(tx, {
      kind: 'invitations.declined',
      at: now,
      by: { personId: null, name: contact.name },
      about: { accountId: contact.accountId },
      data: { invitationId, how },
    });
  });
}

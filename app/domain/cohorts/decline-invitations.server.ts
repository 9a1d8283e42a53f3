import { record } from '~/domain/audit/record.server';
import type { Db, Tx } from '~/platform/db.server';
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
    const contact = await findInvited(tx, invitationId);
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

/** Whom an invitation was for. Of two that a merge made one, the log still knows: its letter is out, and its no counts. */
async function findInvited(tx: Tx, invitationId: string) {
  const found = await tx.cohortInvitation.findUnique({ where: { id: invitationId }, select: { contact: true } });
  if (found) return found.contact;
  const [person] = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE known AS (
      SELECT data->>'contactId' AS id FROM audit_events
       WHERE kind = 'contact.invited' AND data->>'invitationId' = ${invitationId}
      UNION
      SELECT merged.data->>'keptId' FROM audit_events merged JOIN known ON merged.data->>'goneId' = known.id
       WHERE merged.kind = 'contact.merged'
    ) SELECT c.id FROM known JOIN contacts c USING (id)`;
  return person ? tx.contact.findUnique({ where: { id: person.id } }) : null;
}

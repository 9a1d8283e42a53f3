import type { Tx } from '~/platform/db.server';

/**
 * Locks the account of a contact, then the contact, until the transaction ends: of two who invite or ask at once the
 * second sees what the first did, and somebody who is joining is an advocate when this returns. The account first, as
 * `lockAskBudget` does, then the contact, then what is kept of them (invitations, nominations), so that nobody waits in a circle.
 */
export async function lockInvitee(tx: Tx, contactId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 AS locked FROM accounts
     WHERE id = (SELECT account_id FROM contacts WHERE id = ${contactId}) FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 AS locked FROM contacts WHERE id = ${contactId} FOR UPDATE`;
}

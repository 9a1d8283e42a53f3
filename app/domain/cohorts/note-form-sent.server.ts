import type { Tx } from '~/platform/db.server';

/** Somebody sent the join form that the link of an invitation opened. Only that counts as opening: scanners fetch links. */
export async function noteFormSent(tx: Tx, invitationId: string, now: Date): Promise<void> {
  await tx.cohortInvitation.updateMany({ where: { id: invitationId, openedAt: null }, data: { openedAt: now } });
}

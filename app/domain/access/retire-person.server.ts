import type { Tx } from '~/platform/db.server';

/** Ends the sign-in of somebody who goes on under another record, inside that merge. What they did keeps their name. */
export async function retirePerson(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.person.updateMany({ where: { id: personId, disabledAt: null }, data: { disabledAt: now } });
  await tx.session.deleteMany({ where: { personId } });
}

import type { Tx } from '~/platform/db.server';
import type { SignedIn } from './guard.server';

/**
 * The facts about a colleague that an admin wants to change, or null for an id that is no colleague. Locks the admins
 * until the transaction ends, so that two of them cannot remove each other at once.
 */
export async function findStaff(tx: Tx, personId: string, by: SignedIn) {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM people WHERE role = 'ADMIN' AND disabled_at IS NULL ORDER BY id FOR UPDATE`;
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { id: true, role: true, team: true, disabledAt: true },
  });
  return (
    person && {
      ...person,
      isDisabled: person.disabledAt !== null,
      isSelf: person.id === by.personId,
      activeAdmins: admins.length,
    }
  );
}

import type { Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';

/** A person who signs in as an advocate, for an address they have just proved to be theirs. The address must be free. */
export async function addAdvocatePerson(
  tx: Tx,
  person: { email: string; name: string; timeZone: string },
): Promise<string> {
  const id = newId('per');
  await tx.person.create({ data: { id, ...person, emailVerified: true, role: 'ADVOCATE' } });
  return id;
}

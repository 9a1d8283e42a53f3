import type { Reader } from '~/platform/db.server';

let known = false;

/** Whether there is an admin. Asks the database only until there is one. */
export async function isSetUp(db: Reader): Promise<boolean> {
  known ||= (await db.person.findFirst({ where: { role: 'ADMIN' }, select: { id: true } })) !== null;
  return known;
}

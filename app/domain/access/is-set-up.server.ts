import type { Reader } from '~/platform/db.server';

const known = new WeakSet<Reader>();

/** Whether there is an admin. Asks a database only until there is one. */
export async function isSetUp(db: Reader): Promise<boolean> {
  if (known.has(db)) return true;
  const admin = await db.person.findFirst({ where: { role: 'ADMIN' }, select: { id: true } });
  if (admin) known.add(db);
  return admin !== null;
}

import type { Reader } from '~/platform/db.server';

/** Whether somebody owns an account. */
export async function ownsAccounts(db: Reader, personId: string): Promise<boolean> {
  const one = await db.account.findFirst({ where: { ownerId: personId }, select: { id: true } });
  return one !== null;
}

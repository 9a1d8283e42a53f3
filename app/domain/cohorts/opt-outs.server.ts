import type { Reader } from '~/platform/db.server';

/** Whether the owner of a canonical address asked not to be invited again. */
export async function hasOptedOut(db: Reader, email: string): Promise<boolean> {
  return (await db.invitationOptOut.count({ where: { email } })) > 0;
}

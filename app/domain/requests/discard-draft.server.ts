import type { Db } from '~/platform/db.server';

/** Throws away what somebody has typed. */
export async function discardDraft(db: Db, personId: string): Promise<void> {
  await db.requestDraft.deleteMany({ where: { personId } });
}

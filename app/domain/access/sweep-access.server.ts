import type { Db } from '~/platform/db.server';

/** Removes what time has ended: sessions, one-time values, counters of tries. */
export async function sweepAccess(db: Db, now: Date): Promise<void> {
  await db.session.deleteMany({ where: { expiresAt: { lt: now } } });
  await db.verification.deleteMany({ where: { expiresAt: { lt: now } } });
  await db.rateLimit.deleteMany({ where: { expire: { lt: now.getTime() } } });
}

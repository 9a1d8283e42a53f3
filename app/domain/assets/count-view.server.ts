import type { Db } from '~/platform/db.server';

/** One more view of a link. When is kept, and nothing of who it was. */
export async function countView(db: Db, shareId: string, now: Date): Promise<void> {
  await db.assetShare.update({ where: { id: shareId }, data: { views: { increment: 1 }, lastViewedAt: now } });
}

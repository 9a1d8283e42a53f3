import type { Db } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { expireAskJob } from './schema';

const AT_ONCE = 500;

/** Queues the end of asks that are past their time and still open. Returns how many. */
export async function sweepAsks(db: Db, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const overdue = await tx.ask.findMany({
      where: { status: 'OPEN', expiresAt: { lte: now } },
      orderBy: { expiresAt: 'asc' },
      take: AT_ONCE,
      select: { id: true },
    });
    for (const { id } of overdue) await enqueue(tx, expireAskJob, { askId: id });
    return overdue.length;
  });
}

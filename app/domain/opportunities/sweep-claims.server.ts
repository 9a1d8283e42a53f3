import type { Db } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { lapseClaimJob } from './schema';

const AT_ONCE = 500;

/**
 * Queues the lapse of overdue claims whose own job was lost, e.g. with a restored database. Returns how many.
 * The same claim may be queued again by the next sweep: lapsing looks before it acts. */
export async function sweepClaims(db: Db, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const overdue = await tx.claim.findMany({
      where: { status: { in: ['CLAIMED', 'RETURNED'] }, dueAt: { lte: now } },
      orderBy: { dueAt: 'asc' },
      take: AT_ONCE,
      select: { id: true },
    });
    for (const { id } of overdue) await enqueue(tx, lapseClaimJob, { claimId: id });
    return overdue.length;
  });
}

import type { Db } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { isStalled, lastSignOfLife } from './imports.server';
import { applyImportJob } from './schema';

/**
 * Queues running imports again that show no sign of life: their worker was killed, which the queue itself notices only
 * when the job runs out of time. A job too many does no harm: no line is written twice. Returns how many.
 */
export async function sweepImports(db: Db, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const running = await tx.import.findMany({
      where: { status: 'APPLYING' },
      select: { id: true, createdById: true },
    });
    let count = 0;
    for (const { id, createdById } of running) {
      const { at, byId } = await lastSignOfLife(tx, id);
      if (!isStalled(at, now)) continue;
      await enqueue(tx, applyImportJob, { importId: id, byId: byId ?? createdById });
      count += 1;
    }
    return count;
  });
}

import type { Db } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { addTime, days } from '~/platform/time';
import { STALLED_AFTER } from './imports.server';
import { applyImportJob, checkImportJob, undoImportJob } from './schema';

const KEPT_FOR = days(30);

/**
 * Queues checks, imports and undoings again that show no sign of life: their worker was killed, which the queue itself notices
 * only when the job runs out of time. A job too many does no harm: no line is written twice. Returns how many. Files are let go a month
 * after they were imported or stopped; the report by lines stays.
 */
export async function sweepImports(db: Db, now: Date): Promise<number> {
  const over = {
    status: { in: ['APPLIED' as const, 'CANCELLED' as const, 'UNDONE' as const] },
    aliveAt: { lt: addTime(now, -KEPT_FOR) },
  };
  await db.importPiece.deleteMany({ where: { import: over } });
  return db.$transaction(async (tx) => {
    const stalled = await tx.import.findMany({
      where: { status: { in: ['CHECKING', 'APPLYING', 'UNDOING'] }, aliveAt: { lt: addTime(now, -STALLED_AFTER) } },
      select: { id: true, status: true, runById: true, createdById: true },
    });
    for (const { id, status, runById, createdById } of stalled) {
      if (status === 'CHECKING') await enqueue(tx, checkImportJob, { importId: id });
      else {
        const job = status === 'UNDOING' ? undoImportJob : applyImportJob;
        await enqueue(tx, job, { importId: id, byId: runById ?? createdById });
      }
    }
    return stalled.length;
  });
}

import { record, system } from '~/domain/audit/record.server';
import type { Prisma } from '~/generated/prisma/client';
import type { Db } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { addTime, days } from '~/platform/time';
import { STALLED_AFTER } from './imports.server';
import { applyImportJob, checkImportJob, undoImportJob } from './schema';

const KEPT_FOR = days(30);

/**
 * Queues checks, imports and undoings again that show no sign of life: their worker was killed, which the queue itself notices
 * only when the job runs out of time. A job too many does no harm: no line is written twice. Returns how many. Files are let go a month
 * after they were imported or stopped, and the report by lines stays; what nobody had imported by then goes whole.
 */
export async function sweepImports(db: Db, now: Date): Promise<number> {
  const over = {
    status: { in: ['APPLIED' as const, 'CANCELLED' as const, 'UNDONE' as const] },
    aliveAt: { lt: addTime(now, -KEPT_FOR) },
  };
  await db.importPiece.deleteMany({ where: { import: over } });
  await letGo(db, now);
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

const AT_ONCE = 20;

/** Uploads that were left at their columns or at their difference hold people's data for nothing. */
async function letGo(db: Db, now: Date): Promise<void> {
  const long = { lt: addTime(now, -KEPT_FOR) };
  const left: Prisma.ImportWhereInput = {
    status: { in: ['MAPPING', 'CHECKED'] },
    createdAt: long,
    OR: [{ aliveAt: null }, { aliveAt: long }],
  };
  const select = { id: true, kind: true, fileName: true };
  for (const { id, kind, fileName } of await db.import.findMany({ where: left, take: AT_ONCE, select })) {
    await db.$transaction(async (tx) => {
      const { count } = await tx.import.deleteMany({ where: { id, ...left } });
      if (count !== 1) return;
      const data = { importId: id, of: kind, fileName };
      await record(tx, { kind: 'import.let-go', at: now, by: system, about: {}, data });
    });
  }
}

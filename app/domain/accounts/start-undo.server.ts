import { record, type Actor } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { ok, refuse, type Result } from '~/platform/result';
import { undoImportJob } from './schema';
import { undoUntil } from './undo-window';

export type UndoRefusal = 'unknown' | 'not-written' | 'late' | 'done';

/**
 * Starts to take a written import back, or goes on with one that is being taken back; pressing twice is harmless. Refused: one
 * of which nothing was written, one that is over for more than seven days, one that was taken back already.
 */
export async function startUndo(
  db: Db,
  { importId, by }: { importId: string; by: Actor },
  now: Date,
): Promise<Result<undefined, UndoRefusal>> {
  return db.$transaction(async (tx) => {
    const found = await tx.import.findUnique({ where: { id: importId } });
    if (!found) return refuse('unknown');
    if (found.status === 'UNDONE') return refuse('done');
    const isGoingOn = found.status === 'UNDOING';
    const until = undoUntil(found);
    if (!isGoingOn && !until) return refuse('not-written');
    if (until && until < now) return refuse('late');
    const { count } = await tx.import.updateMany({
      where: { id: importId, status: found.status },
      data: { status: 'UNDOING', failure: null, aliveAt: now, runById: by.personId },
    });
    if (count !== 1) return ok(); // somebody pressed at the same moment
    const data = { importId, of: found.kind, fileName: found.fileName, isGoingOn };
    await record(tx, { kind: 'import.undo-started', at: now, by, about: {}, data });
    await enqueue(tx, undoImportJob, { importId, byId: by.personId });
    return ok();
  });
}

import { record, type Actor } from '~/domain/audit/record.server';
import type { ImportStatus } from '~/generated/prisma/enums';
import type { Db, Tx } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { ok, refuse, type Result } from '~/platform/result';
import { applyImportJob, type ImportCounts } from './schema';

export type StartRefusal = 'unknown' | 'stale' | 'nothing' | 'done';

type Start = { importId: string; checkedAt: string; by: Actor };

/**
 * Starts the import of the dry run that was on screen (`checkedAt`, ISO), or goes on with one that stopped half-way.
 * Pressing twice is harmless. Refused: another dry run has been made since, nothing to write, done already.
 */
export async function startImport(
  db: Db,
  { importId, checkedAt, by }: Start,
  now: Date,
): Promise<Result<undefined, StartRefusal>> {
  return db.$transaction(async (tx) => {
    const found = await tx.import.findUnique({ where: { id: importId } });
    if (!found) return refuse('unknown');
    if (OVER.includes(found.status)) return refuse('done');
    const counts = found.counts as ImportCounts | null;
    const isGoingOn = found.status === 'APPLYING' || found.status === 'FAILED';
    if (!isGoingOn) {
      if (found.status !== 'CHECKED') return refuse('stale');
      if (!counts || found.checkedAt?.toISOString() !== checkedAt) return refuse('stale');
      if (counts.new + counts.changed === 0) return refuse('nothing');
    }
    if (!(await markApplying(tx, found, { byId: by.personId, now }))) return refuse('stale');
    const data = { importId, of: found.kind, fileName: found.fileName, isGoingOn };
    await record(tx, { kind: 'import.started', at: now, by, about: {}, data });
    await enqueue(tx, applyImportJob, { importId, byId: by.personId });
    return ok();
  });
}

const OVER: ImportStatus[] = ['APPLIED', 'CANCELLED', 'UNDOING', 'UNDONE'];

async function markApplying(
  tx: Tx,
  { id, status, checkedAt }: { id: string; status: ImportStatus; checkedAt: Date | null },
  { byId, now }: { byId: string | null; now: Date },
) {
  const { count } = await tx.import.updateMany({
    where: { id, status, checkedAt },
    data: { status: 'APPLYING', failure: null, aliveAt: now, runById: byId },
  });
  return count === 1;
}

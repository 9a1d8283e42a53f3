import type { Actor } from '~/domain/audit/record.server';
import type { ImportStatus } from '~/generated/prisma/enums';
import type { Db, Tx } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { endImport } from './end-import.server';
import type { CrmKind } from './fields';

export type CancelRefusal = 'unknown' | 'not-running';

type Running = { id: string; kind: CrmKind; fileName: string; status: ImportStatus; progress: number };

/**
 * Stops an import after the slice that is being written. What was written stays; the lines that were not come to are among the
 * rejected, so that their report is the file to go on with. Refused: an import that is not being written.
 */
export async function cancelImport(
  db: Db,
  { importId, by }: { importId: string; by: Actor },
  now: Date,
): Promise<Result<undefined, CancelRefusal>> {
  return db.$transaction(async (tx) => {
    // Waits here for the slice that holds the row.
    const [found] = await tx.$queryRaw<Running[]>`
      SELECT id, kind::text AS kind, file_name AS "fileName", status::text AS status, progress FROM imports
      WHERE id = ${importId} FOR UPDATE`;
    if (!found) return refuse('unknown');
    if (found.status !== 'APPLYING' && found.status !== 'FAILED') return refuse('not-running');
    await rejectRest(tx, found);
    await endImport(tx, found, { by, now, as: 'CANCELLED' });
    return ok();
  });
}

const STOPPED = [
  {
    column: '',
    value: '',
    reason: 'The import was stopped before this line.',
    mend: 'Import the file again; what was written stays as it is',
  },
];

const rejectRest = (tx: Tx, { id, progress }: Running) => tx.$executeRaw`
  UPDATE import_rows SET outcome = 'REJECTED', is_moved = true, record_id = NULL, changes = '[]',
    reasons = ${JSON.stringify(STOPPED)}::jsonb
  WHERE import_id = ${id} AND line > ${progress} AND outcome IN ('NEW', 'CHANGED')`;

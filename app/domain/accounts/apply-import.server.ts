import type { Actor } from '~/domain/audit/record.server';
import type { Db, Tx } from '~/platform/db.server';
import { minutes } from '~/platform/time';
import { applySlice, type Running } from './apply-slice.server';
import { endImport } from './end-import.server';
import { importActor } from './import-actor.server';

/**
 * Writes what the dry run showed, slice by slice, each with its events and the line it came to in one transaction: killed at any
 * moment it goes on where it stopped, and no line is written twice. Stopped by somebody it ends after the slice it is at. On a
 * fault the import says so, keeps what is done and may be gone on with. Each slice bears the time of the clock.
 */
export async function applyImport(
  db: Db,
  { importId, byId }: { importId: string; byId: string | null },
  clock: () => Date,
): Promise<void> {
  const { count } = await db.import.updateMany({
    where: { id: importId, status: { in: ['APPLYING', 'FAILED'] } },
    data: { status: 'APPLYING', failure: null, aliveAt: clock(), runById: byId },
  });
  if (count !== 1) return;
  const by = await importActor(db, { importId, personId: byId });
  const step = (now: Date) => db.$transaction((tx) => nextStep(tx, importId, { by, now }), { timeout: minutes(2) });
  try {
    while (await step(clock()));
  } catch (error) {
    const failure = 'Something went wrong while writing. What was written before stays; nothing is half-written.';
    await db.import.updateMany({ where: { id: importId, status: 'APPLYING' }, data: { status: 'FAILED', failure } });
    throw error;
  }
}

/** True while there is more to do. */
async function nextStep(tx: Tx, importId: string, act: { by: Actor; now: Date }) {
  const [running] = await tx.$queryRaw<Running[]>`
    SELECT id, kind::text AS kind, file_name AS "fileName", progress FROM imports
    WHERE id = ${importId} AND status = 'APPLYING' FOR UPDATE`;
  if (!running) return false;
  const last = await applySlice(tx, running, act);
  if (last === null) return endImport(tx, running, { ...act, as: 'APPLIED' }).then(() => false);
  await tx.import.updateMany({ where: { id: importId }, data: { progress: last, aliveAt: act.now } });
  return true;
}

import { record, type Actor } from '~/domain/audit/record.server';
import { lookAtAccountsJob } from '~/domain/signals/schema';
import type { Db, Tx } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { minutes } from '~/platform/time';
import { importActor } from './import-actor.server';
import { undoSlice, type Undoing } from './undo-slice.server';

const MOST_ACCOUNTS = 500;

/**
 * Takes an import back, slice by slice, each with its events and the lines it came to in one transaction: killed at any moment it
 * goes on where it stopped, and a second worker finds nothing to do. What cannot be taken back stays with its reason.
 */
export async function undoImport(
  db: Db,
  { importId, byId }: { importId: string; byId: string | null },
  clock: () => Date,
): Promise<void> {
  const { status } = await db.import.findUniqueOrThrow({ where: { id: importId }, select: { status: true } });
  if (status !== 'UNDOING') return;
  const by = await importActor(db, { importId, personId: byId });
  const step = (now: Date) => db.$transaction((tx) => nextStep(tx, importId, { by, now }), { timeout: minutes(2) });
  try {
    while (await step(clock()));
  } catch (error) {
    const failure = 'Something went wrong while taking it back. What was done stays done; nothing is half-done.';
    await db.import.updateMany({ where: { id: importId, status: 'UNDOING' }, data: { failure } });
    throw error;
  }
}

/** True while there is more to do. */
async function nextStep(tx: Tx, importId: string, act: { by: Actor; now: Date }): Promise<boolean> {
  const [undoing] = await tx.$queryRaw<Undoing[]>`
    SELECT id, kind::text AS kind, file_name AS "fileName" FROM imports
    WHERE id = ${importId} AND status = 'UNDOING' FOR UPDATE`;
  if (!undoing) return false;
  if (!(await undoSlice(tx, undoing, act))) return end(tx, undoing, act).then(() => false);
  await tx.import.updateMany({ where: { id: importId }, data: { aliveAt: act.now, failure: null } });
  return true;
}

async function end(tx: Tx, { id, kind, fileName }: Undoing, { by, now }: { by: Actor; now: Date }) {
  const [counts] = await tx.$queryRaw<{ removed: number; restored: number; kept: number }[]>`
    SELECT count(*) FILTER (WHERE outcome = 'NEW' AND kept = '[]')::int AS removed,
           count(*) FILTER (WHERE outcome = 'CHANGED' AND kept = '[]')::int AS restored,
           count(*) FILTER (WHERE kept <> '[]')::int AS kept
    FROM import_rows WHERE import_id = ${id}`;
  const data = { status: 'UNDONE' as const, undoneAt: now, aliveAt: now, failure: null };
  await tx.import.updateMany({ where: { id }, data });
  await record(tx, {
    kind: 'import.undone',
    at: now,
    by,
    about: {},
    data: { importId: id, of: kind, fileName, ...counts! },
  });
  await enqueue(tx, lookAtAccountsJob, await touchedAccounts(tx, id));
}

/** The accounts of all lines that are still there; nothing, which means all accounts, where they are many. */
async function touchedAccounts(tx: Tx, importId: string): Promise<{ accountIds?: string[] }> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM accounts WHERE id IN (
      SELECT unnest(ARRAY[record_id, links->>'accountId', links->'before'->>'accountId']) FROM import_rows
      WHERE import_id = ${importId} AND kept IS NOT NULL) LIMIT ${MOST_ACCOUNTS + 1}`;
  return rows.length > MOST_ACCOUNTS ? {} : { accountIds: rows.map(({ id }) => id) };
}

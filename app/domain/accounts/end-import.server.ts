import { record, type Actor } from '~/domain/audit/record.server';
import { lookAtAccountsJob } from '~/domain/signals/schema';
import type { Tx } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import type { CrmKind } from './fields';
import { touchedAccounts } from './touched-accounts.server';
import { writeParents } from './write-records.server';

type Ending = { id: string; kind: CrmKind; fileName: string; progress: number };

/**
 * Ends an import, applied or stopped: puts accounts below their parents, counts what was written, tells it, and has the accounts
 * that it touched looked at anew. The caller holds the import's row.
 */
export async function endImport(
  tx: Tx,
  { id, kind, fileName, progress }: Ending,
  { by, now, as }: { by: Actor; now: Date; as: 'APPLIED' | 'CANCELLED' },
): Promise<void> {
  if (kind === 'ACCOUNTS') await writeParents(tx, id, progress);
  const { stopped, ...counts } = await countWritten(tx, id, progress);
  const { counts: before } = await tx.import.findUniqueOrThrow({ where: { id }, select: { counts: true } });
  const data = { status: as, counts: { ...(before as object), ...counts, ...(stopped && { stopped }) }, aliveAt: now };
  await tx.import.updateMany({ where: { id }, data: as === 'APPLIED' ? { ...data, appliedAt: now } : data });
  const told = { importId: id, of: kind, fileName, ...counts };
  if (as === 'APPLIED') await record(tx, { kind: 'import.applied', at: now, by, about: {}, data: told });
  else await record(tx, { kind: 'import.cancelled', at: now, by, about: {}, data: { ...told, stopped } });
  if (counts.new + counts.changed === 0) return;
  await enqueue(tx, lookAtAccountsJob, await touchedAccounts(tx, { importId: id, kind }));
}

async function countWritten(tx: Tx, importId: string, progress: number) {
  const [counts] = await tx.$queryRaw<
    { new: number; changed: number; unchanged: number; rejected: number; moved: number; stopped: number }[]
  >`
    SELECT count(*) FILTER (WHERE outcome = 'NEW')::int AS new,
           count(*) FILTER (WHERE outcome = 'CHANGED')::int AS changed,
           count(*) FILTER (WHERE outcome = 'UNCHANGED')::int AS unchanged,
           count(*) FILTER (WHERE outcome = 'REJECTED')::int AS rejected,
           count(*) FILTER (WHERE is_moved AND line <= ${progress})::int AS moved,
           count(*) FILTER (WHERE is_moved AND line > ${progress})::int AS stopped
    FROM import_rows WHERE import_id = ${importId}`;
  return counts!;
}

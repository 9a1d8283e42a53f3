import type { Reader } from '~/platform/db.server';
import { addTime } from '~/platform/time';
import { fieldLabel } from './fields';
import { STALLED_AFTER } from './imports.server';
import type { KeptReason } from './undo-line';

const SHOWN = 100;

export type Undone = { removed: number; restored: number; kept: number };

/** How far an import was taken back: new records removed, changed ones as before, lines of which something stays. */
export async function undoProgress(
  reader: Reader,
  { id, aliveAt }: { id: string; aliveAt: Date | null },
  now: Date,
): Promise<Undone & { isStalled: boolean }> {
  const [counts] = await reader.$queryRaw<Undone[]>`
    SELECT count(*) FILTER (WHERE outcome = 'NEW' AND kept = '[]')::int AS removed,
           count(*) FILTER (WHERE outcome = 'CHANGED' AND kept = '[]')::int AS restored,
           count(*) FILTER (WHERE kept <> '[]')::int AS kept
    FROM import_rows WHERE import_id = ${id}`;
  return { ...counts!, isStalled: aliveAt !== null && aliveAt < addTime(now, -STALLED_AFTER) };
}

/** The first hundred lines of which something stays, each with what and why. */
export async function keptLines(reader: Reader, importId: string) {
  const { kind } = await reader.import.findUniqueOrThrow({ where: { id: importId }, select: { kind: true } });
  const rows = await reader.$queryRaw<{ line: number; label: string; recordId: string; kept: KeptReason[] }[]>`
    SELECT line, label, record_id AS "recordId", kept FROM import_rows
    WHERE import_id = ${importId} AND kept <> '[]' ORDER BY line LIMIT ${SHOWN}`;
  return rows.map(({ recordId, kept, ...line }) => ({
    ...line,
    to: kind === 'ACCOUNTS' ? `/accounts/${recordId}` : null,
    kept: kept.map(({ field, reason }) => ({ what: field ? fieldLabel(kind, field) : 'The whole record', reason })),
  }));
}

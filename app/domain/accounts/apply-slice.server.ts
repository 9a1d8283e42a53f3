import { Prisma } from '~/generated/prisma/client';
import type { Actor } from '~/domain/audit/record.server';
import type { Tx } from '~/platform/db.server';
import type { RowReason } from './crm-row';
import type { CrmKind } from './fields';
import { newMemory } from './file-memory';
import { acceptLine, indexStored } from './import-index';
import { movedSince, type CheckedLine } from './import-moved';
import { recordChanges, type ChangedRecord } from './record-changes.server';
import { RECORD_TABLES } from './record-tables';
import { keysOfLines, storedRecords } from './stored-records.server';
import { lockRecords, writeChanges, writeNew } from './write-records.server';

const SLICE = 1000;

export type Running = { id: string; kind: CrmKind; fileName: string; progress: number };

type Line = CheckedLine & Pick<ChangedRecord, 'label'> & { gone: boolean };
type Moved = { line: number; reasons: RowReason[] };

/**
 * Writes the next lines of a started import with their events, in the caller's transaction. A line whose record moved since
 * the dry run is rejected with the reason. Returns the last line looked at; null when there are no more.
 */
export async function applySlice(
  tx: Tx,
  running: Running,
  { by, now }: { by: Actor; now: Date },
): Promise<number | null> {
  const { id: importId, kind } = running;
  const lines = await nextLines(tx, running);
  if (lines.length === 0) return null;
  const { fits, moved } = await sortOut(tx, kind, lines);
  const changed = fits.filter(({ outcome }) => outcome === 'CHANGED');
  const created = fits.filter(({ outcome }) => outcome === 'NEW');
  await writeChanges(tx, { importId, kind, now }, changed);
  await writeNew(tx, { importId, kind, now }, created);
  await recordChanges(tx, running, { lines: changed, by, now });
  await markMoved(tx, importId, moved);
  return lines.at(-1)!.line;
}

/** The keys of new lines, the whole of changed ones; `gone`: what the line belongs to is not there any more. */
function nextLines(tx: Tx, { id, kind, progress }: Running): Promise<Line[]> {
  return tx.$queryRaw<Line[]>`
    SELECT line, outcome::text, label, record_id AS "recordId", changes, ${Prisma.raw(isGone(kind))} AS gone,
      CASE outcome WHEN 'CHANGED' THEN values ELSE jsonb_strip_nulls(jsonb_build_object(
        'externalId', values->'externalId', 'email', values->'email', 'domain', values->'domain')) END AS values
    FROM import_rows r
    WHERE import_id = ${id} AND line > ${progress} AND outcome IN ('NEW', 'CHANGED') ORDER BY line LIMIT ${SLICE}`;
}

const LINKED = { account: 'accounts', contact: 'contacts', person: 'people' };

function isGone(kind: CrmKind): string {
  const gone = Object.entries(RECORD_TABLES[kind].links)
    .filter(([name]) => name !== 'parentId')
    .map(
      ([name, { to }]) =>
        `(links ? '${name}' AND NOT EXISTS (SELECT FROM ${LINKED[to]} l WHERE l.id = r.links->>'${name}'))`,
    );
  return gone.join(' OR ') || 'false';
}

const GONE = {
  column: '',
  value: '',
  reason: 'What it belongs to was removed after the dry run.',
  mend: 'Import the file again: the dry run shows how it stands now',
};

// Looks at each line in the order of the file, because one line may take the address that another gave up.
async function sortOut(tx: Tx, kind: CrmKind, lines: Line[]) {
  const ids = lines.flatMap(({ outcome, recordId }) => (outcome === 'CHANGED' ? [recordId] : []));
  await lockRecords(tx, kind, ids);
  const stored = indexStored(kind, await storedRecords(tx, kind, keysOfLines(kind, lines, ids)));
  const memory = newMemory();
  const fits: Line[] = [];
  const moved: Moved[] = [];
  for (const line of lines) {
    const reasons = line.gone ? [GONE] : movedSince(kind, line, { stored, memory });
    if (reasons.length > 0) {
      moved.push({ line: line.line, reasons });
      continue;
    }
    fits.push(line);
    const record = stored.byId.get(line.recordId) ?? null;
    acceptLine(kind, memory, { record, line: line.line, values: line.values, print: 0 });
  }
  return { fits, moved };
}

async function markMoved(tx: Tx, importId: string, moved: Moved[]) {
  if (moved.length === 0) return;
  await tx.$executeRaw`
    UPDATE import_rows r SET outcome = 'REJECTED', is_moved = true, reasons = it.reasons
    FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS it(line int, reasons jsonb)
    WHERE r.import_id = ${importId} AND r.line = it.line`;
}

import { Prisma } from '~/generated/prisma/client';
import type { Actor } from '~/domain/audit/record.server';
import type { Tx } from '~/platform/db.server';
import type { FieldChange } from './difference';
import type { CrmKind } from './fields';
import { recordChanges } from './record-changes.server';
import { RECORD_TABLES } from './record-tables';
import { undoFacts, type UndoneLine } from './undo-facts.server';
import { undoLine, type KeptReason, type Undo } from './undo-line';
import { writeBack } from './write-back.server';
import { lockRecords } from './write-records.server';

const SLICE = 500;

export type Undoing = { id: string; kind: CrmKind; fileName: string };
/**
 * Takes the next lines of an import back, the last first and accounts before those above them, and keeps with each line why
 * something of it stays. All in the caller's transaction. False when there are no more.
 */
export async function undoSlice(tx: Tx, undoing: Undoing, { by, now }: { by: Actor; now: Date }): Promise<boolean> {
  const { kind } = undoing;
  const lines = await nextLines(tx, undoing);
  if (lines.length === 0) return false;
  await lockRecords(
    tx,
    kind,
    lines.map(({ recordId }) => recordId),
  );
  const undone = await decide(tx, kind, lines);
  await remove(
    tx,
    kind,
    undone.filter(({ undo }) => undo.remove).map(({ recordId }) => recordId),
  );
  const back = undone
    .filter(({ undo }) => undo.restore.length > 0)
    .map(({ undo, before, ...line }) => ({ ...line, changes: undo.restore, before: before ?? {} }));
  await writeBack(tx, { kind, now }, back);
  await recordChanges(tx, undoing, { lines: back.map(turned), by, now, isUndo: true });
  await keepReasons(
    tx,
    undoing.id,
    undone.map(({ line, undo }) => ({ line, kept: undo.kept })),
  );
  return true;
}

const nextLines = (tx: Tx, { id, kind }: Undoing) => tx.$queryRaw<UndoneLine[]>`
  SELECT line, outcome::text, label, record_id AS "recordId", changes, links->'before' AS before FROM import_rows r
  WHERE import_id = ${id} AND outcome IN ('NEW', 'CHANGED') AND kept IS NULL
    AND ${kind === 'ACCOUNTS' ? isLowest : Prisma.sql`true`}
  ORDER BY line DESC LIMIT ${SLICE}`;

const isLowest = Prisma.sql`NOT EXISTS (SELECT FROM import_rows below WHERE below.import_id = r.import_id
  AND below.outcome IN ('NEW', 'CHANGED') AND below.kept IS NULL AND below.links->>'parentId' = r.record_id)`;

async function decide(tx: Tx, kind: CrmKind, lines: UndoneLine[]): Promise<(UndoneLine & { undo: Undo })[]> {
  const facts = await undoFacts(tx, kind, lines);
  const free = new Set<string>(); // records of this slice that give up their address
  return lines.map((line) => {
    const { recordId } = line;
    const cannot = (change: FieldChange) => {
      const holder = change.field === 'email' ? facts.holders.get(String(change.from)) : undefined;
      const isTaken = holder !== undefined && holder !== recordId && !free.has(holder);
      return isTaken ? 'Another person has the old address by now.' : facts.lost(line, change.field);
    };
    const undo = undoLine(line, { ...facts.of(recordId), cannot });
    if (undo.remove || undo.restore.some(({ field }) => field === 'email')) free.add(recordId);
    return { ...line, undo };
  });
}

const turned = (line: Omit<UndoneLine, 'before'>) => ({
  ...{ ...line, values: {} },
  changes: line.changes.map(({ field, from, to }) => ({ field, from: to, to: from })),
});

async function remove(tx: Tx, kind: CrmKind, ids: string[]) {
  await tx.$executeRaw`DELETE FROM ${Prisma.raw(RECORD_TABLES[kind].table)} WHERE id = ANY(${ids})`;
}

const keepReasons = (tx: Tx, importId: string, lines: { line: number; kept: KeptReason[] }[]) => tx.$executeRaw`
  UPDATE import_rows r SET kept = it.kept
  FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS it(line int, kept jsonb)
  WHERE r.import_id = ${importId} AND r.line = it.line`;

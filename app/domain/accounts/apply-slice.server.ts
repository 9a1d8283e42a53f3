import { record, type Actor } from '~/domain/audit/record.server';
import type { ImportRow } from '~/generated/prisma/client';
import type { Db, Tx } from '~/platform/db.server';
import type { RowReason } from './crm-row';
import type { CrmKind } from './fields';
import { acceptLine, findRecord, indexStored } from './import-index';
import { movedSince } from './import-moved';
import type { WritableLine } from './record-columns';
import { recordChanges } from './record-changes.server';
import type { ImportCounts } from './schema';
import { lockRecords, writeRecords } from './write-records.server';
import { storedRecords } from './stored-records.server';

const SLICE = 500;

type Slice = { importId: string; by: Actor };
type Running = { id: string; kind: CrmKind; fileName: string; counts: ImportCounts };

/**
 * Writes the next lines of a started import with their events, and marks them. A line whose record moved since the dry
 * run is rejected with the reason. True while there is more to do; the last call marks the import as applied.
 */
export async function applySlice(db: Db, { importId, by }: Slice, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [running] = await tx.$queryRaw<Running[]>`
      SELECT id, kind::text AS kind, file_name AS "fileName", counts FROM imports
      WHERE id = ${importId} AND status = 'APPLYING' FOR UPDATE`;
    if (!running) return false;
    const rows = await tx.importRow.findMany({
      where: { importId, appliedAt: null, outcome: { in: ['NEW', 'CHANGED'] } },
      orderBy: { line: 'asc' },
      take: SLICE,
    });
    if (rows.length === 0) return finish(tx, running, { by, now });
    const { fits, moved } = await sortOut(tx, running.kind, rows.map(asLine));
    await writeRecords(tx, running.kind, fits);
    await recordChanges(tx, running, { lines: fits, by, now });
    await mark(tx, importId, { fits, moved, now });
    return true;
  });
}

const asLine = ({ line, outcome, label, recordId, values, links, changes }: ImportRow) =>
  ({ line, outcome, label, recordId, values, links, changes }) as unknown as WritableLine;

type Moved = { line: number; reasons: RowReason[] };

// Looks at each line in the order of the file, because one line may take the address that another gave up.
async function sortOut(tx: Tx, kind: CrmKind, lines: WritableLine[]) {
  await lockRecords(tx, kind, lines);
  const said = (field: string) => lines.flatMap(({ values }) => (values[field] ? [String(values[field])] : []));
  const stored = await storedRecords(tx, kind, {
    ids: lines.map(({ recordId }) => recordId),
    externalIds: said('externalId'),
    domains: said('domain'),
    emails: said('email'),
  });
  const index = indexStored(kind, stored);
  const fits: WritableLine[] = [];
  const moved: Moved[] = [];
  for (const line of lines) {
    const reasons = movedSince(kind, line, index);
    if (reasons.length > 0) {
      moved.push({ line: line.line, reasons });
      continue;
    }
    fits.push(line);
    acceptLine(index, findRecord(index, line.values).record, { line: line.line, values: line.values, print: '' });
  }
  return { fits, moved };
}

async function mark(
  tx: Tx,
  importId: string,
  { fits, moved, now }: { fits: WritableLine[]; moved: Moved[]; now: Date },
) {
  const lines = fits.map(({ line }) => line);
  await tx.importRow.updateMany({ where: { importId, line: { in: lines } }, data: { appliedAt: now } });
  for (const { line, reasons } of moved) {
    const data = { outcome: 'REJECTED' as const, reasons, appliedAt: now };
    await tx.importRow.update({ where: { importId_line: { importId, line } }, data });
  }
}

async function finish(tx: Tx, { id, kind, fileName, counts }: Running, { by, now }: { by: Actor; now: Date }) {
  const lines = { importId: id };
  const done = {
    ...counts,
    new: await tx.importRow.count({ where: { ...lines, outcome: 'NEW' } }),
    changed: await tx.importRow.count({ where: { ...lines, outcome: 'CHANGED' } }),
    rejected: await tx.importRow.count({ where: { ...lines, outcome: 'REJECTED' } }),
    moved: await tx.importRow.count({ where: { ...lines, outcome: 'REJECTED', appliedAt: { not: null } } }),
  };
  await tx.import.update({ where: { id }, data: { status: 'APPLIED', counts: done, appliedAt: now } });
  const { fields: _fields, ...counted } = done;
  const data = { importId: id, of: kind, fileName, ...counted };
  await record(tx, { kind: 'import.applied', at: now, by, about: {}, data });
  return false;
}

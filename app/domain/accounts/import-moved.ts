// Between the dry run and the import other people work on: a line whose record is not as it was shown is given up, with reasons.
import type { CrmValues, RowReason } from './crm-row';
import { isEqual, type FieldChange } from './difference';
import { fieldLabel, type CrmKind } from './fields';
import type { FileMemory } from './file-memory';
import { findRecord, type StoredIndex } from './import-index';

/** A line to write. Of a new one `values` need hold its keys only. */
export type CheckedLine = {
  line: number;
  outcome: 'NEW' | 'CHANGED';
  recordId: string;
  values: CrmValues;
  changes: FieldChange[];
};

const mend = 'Import the file again: the dry run shows how it stands now';

/**
 * Why a checked line may no longer be written; empty when all is as the dry run saw it. `stored` holds the records that the
 * lines mean or whose keys they take, as they are now; `memory` the lines before it. A field that already has the new value is
 * fine.
 */
export function movedSince(
  kind: CrmKind,
  line: CheckedLine,
  { stored, memory }: { stored: StoredIndex; memory: FileMemory },
): RowReason[] {
  const found = findRecord(kind, line.values, stored, memory);
  const heldBy = found.said?.recordId ?? found.record?.id;
  const rival = found.clash?.with ?? (heldBy && heldBy !== line.recordId ? found : null);
  if (rival) {
    const key = found.clash?.key ?? 'externalId';
    const name = rival.record ? String(rival.record.values.name ?? 'another record') : 'another line';
    const reason = `After the dry run ${name} came in with the same id, address or domain.`;
    return [{ column: fieldLabel(kind, key), value: String(line.values[key] ?? ''), reason, mend }];
  }
  if (line.outcome === 'NEW') return [];
  const current = stored.byId.get(line.recordId);
  if (!current) return [{ column: '', value: '', reason: 'The record was removed after the dry run.', mend }];
  return line.changes
    .filter(({ field, from, to }) => !isAsSeen(field, current.values[field] ?? null, { from, to }))
    .map(({ field, to }) => ({
      column: fieldLabel(kind, field),
      value: String(to),
      reason: 'Somebody changed this after the dry run.',
      mend,
    }));
}

function isAsSeen(field: string, now: FieldChange['from'], { from, to }: Omit<FieldChange, 'field'>): boolean {
  if (isEqual(field, now, to)) return true;
  return JSON.stringify(Array.isArray(now) && now.length === 0 ? null : now) === JSON.stringify(from);
}

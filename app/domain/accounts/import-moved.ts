// Between the dry run and the import other people work on: a line whose record is not as it was shown is given up, with reasons.
import type { CrmValues, RowReason } from './crm-row';
import type { FieldChange, StoredValue } from './difference';
import { fieldLabel, type CrmKind } from './fields';
import { findRecord, type ImportIndex } from './import-index';

export type CheckedLine = {
  line: number;
  outcome: 'NEW' | 'CHANGED';
  recordId: string;
  values: CrmValues;
  changes: FieldChange[];
};

const mend = 'Import the file again: the dry run shows how it stands now';

/**
 * Why a checked line may no longer be written; empty when all is as the dry run saw it. `index` holds the records that
 * the line means or whose keys it takes, as they are now. A field that already has the new value is fine.
 */
export function movedSince(kind: CrmKind, line: CheckedLine, index: ImportIndex): RowReason[] {
  const { record, clash } = findRecord(index, line.values);
  const rival = clash?.with ?? (record && record.id !== line.recordId ? record : null);
  if (rival) {
    const key = clash?.key ?? 'externalId';
    const reason = `After the dry run ${String(rival.values.name)} came in with the same id, address or domain.`;
    return [{ column: fieldLabel(kind, key), value: String(line.values[key] ?? ''), reason, mend }];
  }
  if (line.outcome === 'NEW') return [];
  const current = [...index.byKey.values()].find((known) => known.id === line.recordId);
  if (!current) return [{ column: '', value: '', reason: 'The record was removed after the dry run.', mend }];
  return line.changes
    .filter((change) => !isAsSeen(current.values[change.field] ?? null, change))
    .map((change) => ({
      column: fieldLabel(kind, change.field),
      value: String(change.to),
      reason: 'Somebody changed this after the dry run.',
      mend,
    }));
}

function isAsSeen(now: StoredValue, { from, to }: FieldChange): boolean {
  if (Array.isArray(now)) return now.includes(String(to)) || (now.join(', ') || null) === from;
  return now === from || now === to;
}

// What taking an import back does with one line (product §5): only what the import did, and only where nobody did anything since.
import { plural, formatList } from '~/ui/format';
import { isEqual, type FieldChange, type StoredValue } from './difference';

/** Why something of a line stays as it is. `field` is empty where it is the whole record. */
export type KeptReason = { field: string; reason: string };

export type LineToUndo = { outcome: 'NEW' | 'CHANGED'; changes: FieldChange[] };

/**
 * A record as it is now. `values`: null when it is gone. `referred`: what belongs to it by now, in words with their counts.
 * `cannot`: why a field cannot have its old value any more; null when it can.
 */
export type UndoFacts = {
  values: Record<string, StoredValue> | null;
  hasJoined: boolean;
  isChangedSince: boolean;
  referred: { one: string; many: string; count: number }[];
  cannot: (change: FieldChange) => string | null;
};

/** `restore`: the changes whose old value comes back. */
export type Undo = { remove: boolean; restore: FieldChange[]; kept: KeptReason[] };

const nothing: Undo = { remove: false, restore: [], kept: [] };
const JOINED = 'They joined the programme; their record is left alone.';

/** Decides one line. A record that is gone already, and a value that is back already, need nothing. */
export function undoLine(line: LineToUndo, facts: UndoFacts): Undo {
  if (line.outcome === 'NEW') return undoNew(facts);
  if (!facts.values) return keep('It was removed since.');
  if (facts.hasJoined) return keep(JOINED);
  const undo: Undo = { remove: false, restore: [], kept: [] };
  for (const change of line.changes) {
    const now = facts.values[change.field] ?? null;
    if (isBack(change, now)) continue;
    const why = isEqual(change.field, now, change.to) ? facts.cannot(change) : 'It was changed since.';
    if (why) undo.kept.push({ field: change.field, reason: why });
    else undo.restore.push(change);
  }
  return undo;
}

function undoNew({ values, hasJoined, isChangedSince, referred }: UndoFacts): Undo {
  if (!values) return nothing;
  if (hasJoined) return keep(JOINED);
  if (referred.length > 0) {
    const words = referred.map(({ count, one, many }) => plural(count, one, many));
    return keep(`By now it has ${formatList(words)}.`);
  }
  return isChangedSince ? keep('It was changed since.') : { ...nothing, remove: true };
}

const keep = (reason: string): Undo => ({ ...nothing, kept: [{ field: '', reason }] });

function isBack({ from }: FieldChange, now: StoredValue): boolean {
  const plain = (value: StoredValue) => (Array.isArray(value) && value.length === 0 ? null : value);
  return JSON.stringify(plain(now)) === JSON.stringify(plain(from));
}

// The lines of a difference as the page shows them: fields by their label, values as people read them.
import type { CrmValues, RowReason } from './crm-row';
import type { FieldChange } from './difference';
import { fieldText } from './field-text';
import { CRM_FIELDS, fieldLabel, type CrmKind } from './fields';
import { setsInMotion, type Motion } from './sets-in-motion';

type StoredLine = {
  line: number;
  label: string;
  recordId: string | null;
  values: CrmValues;
  changes: FieldChange[];
  reasons: RowReason[];
};

export type LineView = {
  line: number;
  label: string;
  /** Where the record is; null while there is none, and for kinds without a page. */
  to: string | null;
  parts: { field: string; from: string; to: string; motion: Motion | null }[];
  reasons: RowReason[];
};

/** What each line changes, or, for lines without changes, what it says. `isWritten`: the import is done. */
export function lineView(
  { line, label, recordId, values, changes, reasons }: StoredLine,
  { kind, isWritten, now }: { kind: CrmKind; isWritten: boolean; now: Date },
): LineView {
  const text = (field: string, value: FieldChange['from']) =>
    fieldText({ kind, field, currency: values.currency }, value);
  // In the order of the mapping step; the database keeps none. The name is the label already.
  const said = CRM_FIELDS[kind].filter(({ name }) => name !== 'name' && values[name] !== undefined);
  const all = said.map(({ name }) => ({ field: name, from: null, to: values[name]! }));
  const parts = (changes.length > 0 ? changes : all).map((change) => ({
    field: fieldLabel(kind, change.field),
    from: text(change.field, change.from),
    to: text(change.field, change.to),
    motion: changes.length > 0 ? setsInMotion(kind, change, values, now) : null,
  }));
  const isThere = changes.length > 0 || isWritten;
  return {
    line,
    label,
    to: kind === 'ACCOUNTS' && recordId && isThere ? `/accounts/${recordId}` : null,
    parts,
    reasons,
  };
}

// Finds the record that a line of a file means: by CRM id, else by e-mail address or domain; never by name (product §5).
import type { CrmValues } from './crm-row';
import type { StoredValue } from './difference';
import { CRM_KEYS, type CrmKind } from './fields';

export type StoredRecord = { id: string; values: Record<string, StoredValue> };
/** A record as the import sees it: stored (`id`), or new in this file; `line` is where the file named it first. */
export type KnownRecord = {
  id: string | null;
  values: Record<string, StoredValue>;
  line: number | null;
  print: string;
};
export type Found = { record: KnownRecord | null; clash: { key: string; with: KnownRecord } | null };

/** Index of records by key. It grows with each accepted line, so that a file cannot contradict itself. */
export type ImportIndex = { kind: CrmKind; byKey: Map<string, KnownRecord> };

/** An index of what is stored for one kind of import. */
export function indexStored(kind: CrmKind, stored: Iterable<StoredRecord>): ImportIndex {
  const index: ImportIndex = { kind, byKey: new Map() };
  for (const { id, values } of stored) register(index, { id, values, line: null, print: '' });
  return index;
}

/** The record that a line means. A clash: its keys belong to two records, or its CRM id is not the one of the record it names. */
export function findRecord(index: ImportIndex, values: CrmValues): Found {
  const held = CRM_KEYS[index.kind].flatMap((key) => {
    const record = values[key] === undefined ? undefined : index.byKey.get(`${key}:${String(values[key])}`);
    return record ? [{ key, record }] : [];
  });
  const [first, second] = held;
  if (!first) return { record: null, clash: null };
  if (second && second.record !== first.record)
    return { record: first.record, clash: { key: second.key, with: second.record } };
  const hasOtherId =
    values.externalId !== undefined &&
    first.record.values.externalId &&
    first.record.values.externalId !== values.externalId;
  return { record: first.record, clash: hasOtherId ? { key: first.key, with: first.record } : null };
}

/** Takes an accepted line into the index: later lines see the record as it will be. */
export function acceptLine(
  index: ImportIndex,
  record: KnownRecord | null,
  line: { line: number; values: CrmValues; print: string },
) {
  const before = record?.values ?? {};
  const email = before.email;
  if (typeof email === 'string' && line.values.email) index.byKey.delete(`email:${email}`);
  const after: Record<string, StoredValue> = { ...before, ...line.values };
  if (line.values.domain) after.domain = [...new Set([before.domain ?? [], line.values.domain].flat().map(String))];
  const known = record ?? { id: null, values: after, line: line.line, print: line.print };
  register(index, Object.assign(known, { values: after, line: line.line, print: line.print }));
}

function register({ kind, byKey }: ImportIndex, record: KnownRecord) {
  for (const key of CRM_KEYS[kind]) {
    for (const value of [record.values[key] ?? []].flat()) byKey.set(`${key}:${String(value)}`, record);
  }
}

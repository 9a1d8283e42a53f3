// Finds the record that a line of a file means: by CRM id, else by e-mail address or domain; never by name (product §5).
import type { CrmValues } from './crm-row';
import type { StoredValue } from './difference';
import { CRM_KEYS, type CrmKind } from './fields';
import { printOf, type FileMemory, type Said } from './file-memory';

/** A record as the database has it, its values as a file would write them. */
export type StoredRecord = { id: string; values: Record<string, StoredValue> };
/** The stored records that some lines may mean, by every key they have and by id. */
export type StoredIndex = { byKey: Map<string, StoredRecord>; byId: Map<string, StoredRecord> };

type Holder = { record: StoredRecord | null; said: Said | null };
export type Clash = { key: string; value: string; with: Holder };
export type Found = Holder & { clash: Clash | null };

/** An index of stored records of one kind. */
export function indexStored(kind: CrmKind, stored: Iterable<StoredRecord>): StoredIndex {
  const index: StoredIndex = { byKey: new Map(), byId: new Map() };
  for (const record of stored) {
    index.byId.set(record.id, record);
    for (const [key, value] of keysOf(kind, record.values)) index.byKey.set(`${key}:${value}`, record);
  }
  return index;
}

/** The keys that values name, the surest first; an account may have several domains. */
export const keysOf = (kind: CrmKind, values: Record<string, StoredValue>): [string, string][] =>
  CRM_KEYS[kind].flatMap((key) => [values[key] ?? []].flat().map((value): [string, string] => [key, String(value)]));

/** The record that a line means. A clash: its keys belong to two records, or its CRM id is not the one of the record it names. */
export function findRecord(kind: CrmKind, values: CrmValues, stored: StoredIndex, memory: FileMemory): Found {
  const held = keysOf(kind, values).flatMap(([key, value]) => {
    const holder = holderOf(`${key}:${value}`, stored, memory);
    return holder ? [{ key, value, holder }] : [];
  });
  const [first] = held;
  if (!first) return { record: null, said: null, clash: null };
  const other = held.find(({ holder }) => identity(holder) !== identity(first.holder));
  if (other) return { ...first.holder, clash: { key: other.key, value: other.value, with: other.holder } };
  const hasOtherId = values.externalId !== undefined && hasIdBeside(first.holder, String(values.externalId));
  const clash = hasOtherId ? { key: first.key, value: first.value, with: first.holder } : null;
  return { ...first.holder, clash };
}

function holderOf(key: string, { byKey, byId }: StoredIndex, memory: FileMemory): Holder | null {
  const said = memory.find(key);
  if (said) return { said, record: said.recordId ? (byId.get(said.recordId) ?? null) : null };
  const record = byKey.get(key);
  return record && !memory.isFreed(key) ? { record, said: memory.findRecord(record.id) } : null;
}

const identity = ({ record, said }: Holder) => said?.recordId ?? record?.id ?? said?.line;

function hasIdBeside({ record, said }: Holder, externalId: string): boolean {
  if (said) return said.externalId !== null && said.externalId !== printOf(externalId);
  const known = record?.values.externalId;
  return Boolean(known) && known !== externalId;
}

/** Takes an accepted line into the memory of its file, so that a file cannot contradict itself. */
export function acceptLine(
  kind: CrmKind,
  memory: FileMemory,
  { record, line, values, print }: { record: StoredRecord | null; line: number; values: CrmValues; print: number },
) {
  const id = values.externalId ?? record?.values.externalId;
  const externalId = typeof id === 'string' ? printOf(id) : null;
  const keys = keysOf(kind, values).map(([key, value]) => `${key}:${value}`);
  memory.accept({ line, print, recordId: record?.id ?? null, externalId }, keys);
  const email = record?.values.email;
  if (typeof email === 'string' && values.email !== undefined && values.email !== email) memory.free(`email:${email}`);
}

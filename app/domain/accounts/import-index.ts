// Finds the record that a line of a file means: by CRM id, else by e-mail address or domain; never by name (product §5).
import type { CrmValues } from './crm-row';
import type { StoredValue } from './difference';
import { CRM_KEYS, type CrmKind } from './fields';

/** A record as the database has it, its values as a file would write them. */
export type StoredRecord = { id: string; values: Record<string, StoredValue> };
/** The stored records that some lines may mean, by every key they have and by id. */
export type StoredIndex = { byKey: Map<string, StoredRecord>; byId: Map<string, StoredRecord> };

/** A line of this file that was accepted. `print`: a digest of what it says; `recordId`: the stored record it means. */
export type Said = { line: number; print: string; recordId: string | null; externalId: string | null };
/**
 * What the file said so far, a few bytes a line: digests of the keys of its lines, and of the addresses that records gave
 * up. `digest` makes a short text of a long one, different for different texts.
 */
export type FileMemory = {
  digest: (text: string) => string;
  byKey: Map<string, Said>;
  byRecord: Map<string, Said>;
  freed: Set<string>;
};

type Holder = { record: StoredRecord | null; said: Said | null };
export type Clash = { key: string; value: string; with: Holder };
export type Found = Holder & { clash: Clash | null };

export const newMemory = (digest: FileMemory['digest']): FileMemory => ({
  digest,
  byKey: new Map(),
  byRecord: new Map(),
  freed: new Set(),
});

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
  const hasOtherId = values.externalId !== undefined && hasIdBeside(first.holder, String(values.externalId), memory);
  const clash = hasOtherId ? { key: first.key, value: first.value, with: first.holder } : null;
  return { ...first.holder, clash };
}

function holderOf(key: string, { byKey, byId }: StoredIndex, memory: FileMemory): Holder | null {
  const digest = memory.digest(key);
  const said = memory.byKey.get(digest);
  if (said) return { said, record: said.recordId ? (byId.get(said.recordId) ?? null) : null };
  const record = memory.freed.has(digest) ? undefined : byKey.get(key);
  return record ? { record, said: memory.byRecord.get(record.id) ?? null } : null;
}

const identity = ({ record, said }: Holder) => said?.recordId ?? record?.id ?? said?.line;

function hasIdBeside({ record, said }: Holder, externalId: string, memory: FileMemory): boolean {
  if (said) return said.externalId !== null && said.externalId !== memory.digest(externalId);
  const known = record?.values.externalId;
  return Boolean(known) && known !== externalId;
}

/** Takes an accepted line into the memory of its file, so that a file cannot contradict itself. */
export function acceptLine(
  kind: CrmKind,
  memory: FileMemory,
  { record, line, values, print }: { record: StoredRecord | null; line: number; values: CrmValues; print: string },
) {
  const id = values.externalId ?? record?.values.externalId;
  const said: Said = {
    line,
    print,
    recordId: record?.id ?? null,
    externalId: typeof id === 'string' ? memory.digest(id) : null,
  };
  for (const [key, value] of keysOf(kind, values)) memory.byKey.set(memory.digest(`${key}:${value}`), said);
  if (!record) return;
  memory.byRecord.set(record.id, said);
  const { email } = record.values;
  if (typeof email === 'string' && values.email !== undefined && values.email !== email)
    memory.freed.add(memory.digest(`email:${email}`));
}

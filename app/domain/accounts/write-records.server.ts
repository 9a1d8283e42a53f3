import { Prisma } from '~/generated/prisma/client';
import type { Tx } from '~/platform/db.server';
import type { FieldChange } from './difference';
import type { CrmKind } from './fields';
import { RECORD_TABLES, type LinkName, type RecordLink, type SqlType } from './record-tables';

const { raw, sql } = Prisma;

/** Lines of an import that are to be written, all of one outcome; of changed ones the changes. */
export type Writing = { importId: string; kind: CrmKind; now: Date };
export type ChangedLine = { line: number; recordId: string; changes: FieldChange[] };

/** Holds the records that change until the transaction ends, so that what is checked is what is written over. */
export async function lockRecords(tx: Tx, kind: CrmKind, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$queryRaw`SELECT id FROM ${raw(RECORD_TABLES[kind].table)} WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;
}

/** Writes the changed fields of these lines. Links of accounts to the one above them come last of all: `writeParents`. */
export async function writeChanges(tx: Tx, { importId, kind, now }: Writing, lines: ChangedLine[]): Promise<void> {
  if (lines.length === 0) return;
  const { table, columns } = RECORD_TABLES[kind];
  const fields = new Set(lines.flatMap(({ changes }) => changes.map(({ field }) => field)));
  if (kind === 'CONTACTS' && fields.has('email')) await freeAddresses(tx, lines);
  const sets = Object.entries(columns)
    .filter(([field]) => fields.has(field))
    .map(([field, { column, type }]) => when([field], column, valueOf(field, type)));
  for (const [name, link] of linksOf(kind)) {
    const named = namesOf(link).filter((field) => fields.has(field));
    if (named.length > 0) sets.push(when(named, link.column, `r.links->>'${name}'`));
  }
  await tx.$executeRaw`
    UPDATE ${raw(table)} t SET updated_at = ${now.toISOString()}::timestamp ${raw(sets.map((set) => `, ${set}`).join(''))}
    FROM (${linesOf(importId, lines)}) r WHERE t.id = r.record_id`;
  if (kind === 'ACCOUNTS' && fields.has('domain')) await addDomains(tx, importId, lines);
}

/** Writes new records whole; what the file leaves out is as the table has it for a new row. */
export async function writeNew(tx: Tx, { importId, kind, now }: Writing, lines: { line: number }[]): Promise<void> {
  if (lines.length === 0) return;
  const { table, columns } = RECORD_TABLES[kind];
  const values = Object.entries(columns).map(([field, { column, type }]) => ({
    column,
    value: `coalesce(${valueOf(field, type)}, ${startOf(field, type)})`,
  }));
  for (const [name, { column }] of linksOf(kind)) values.push({ column, value: `r.links->>'${name}'` });
  await tx.$executeRaw`
    INSERT INTO ${raw(table)} (id, created_at, updated_at, ${raw(values.map(({ column }) => column).join(', '))})
    SELECT r.record_id, ${now.toISOString()}::timestamp, ${now.toISOString()}::timestamp,
      ${raw(values.map(({ value }) => value).join(', '))}
    FROM (${linesOf(importId, lines)}) r`;
  if (kind === 'ACCOUNTS') await addDomains(tx, importId, lines);
}

/** Puts accounts below the one that their line names, up to line `last`: it may have come in after them. */
export const writeParents = (tx: Tx, importId: string, last: number): Promise<number> => tx.$executeRaw`
  UPDATE accounts t SET parent_id = parent.id FROM import_rows r JOIN accounts parent ON parent.id = r.links->>'parentId'
  WHERE r.import_id = ${importId} AND r.line <= ${last} AND r.outcome IN ('NEW', 'CHANGED')
    AND t.id = r.record_id AND t.parent_id IS DISTINCT FROM parent.id`;

const linesOf = (importId: string, lines: { line: number }[]) => sql`
  SELECT record_id, values, links, jsonb_path_query_array(changes, '$[*].field') AS fields FROM import_rows
  WHERE import_id = ${importId} AND line = ANY(${lines.map(({ line }) => line)})`;

const linksOf = (kind: CrmKind) =>
  (Object.entries(RECORD_TABLES[kind].links) as [LinkName, RecordLink][]).filter(([name]) => name !== 'parentId');

// An address leads a new contact to an account; where a person was put since, they stay.
const namesOf = ({ by }: RecordLink) => by.filter(({ key }) => key !== 'emailDomain').map(({ field }) => field);

const when = (fields: string[], column: string, value: string) =>
  `${column} = CASE WHEN r.fields ?| ARRAY[${fields.map((field) => `'${field}'`).join(', ')}] THEN ${value} ELSE t.${column} END`;

function valueOf(field: string, type: SqlType): string {
  if (type === 'text') return `r.values->>'${field}'`;
  if (type === 'text[]')
    return `CASE WHEN r.values ? '${field}' THEN ARRAY(SELECT jsonb_array_elements_text(r.values->'${field}')) END`;
  return `(r.values->>'${field}')::${type}`;
}

const STARTS: Record<string, string> = { days: '30', status: `'OPEN'` };

function startOf(field: string, type: SqlType): string {
  if (type === 'boolean') return 'false';
  return type === 'text[]' ? `'{}'` : (STARTS[field] ?? 'NULL');
}

// One person may take the address that another gives up in the same slice, in whatever order the database writes them.
const freeAddresses = (tx: Tx, lines: ChangedLine[]) => {
  const ids = lines
    .filter(({ changes }) => changes.some(({ field }) => field === 'email'))
    .map((line) => line.recordId);
  return tx.$executeRaw`UPDATE contacts SET email = NULL WHERE id = ANY(${ids})`;
};

const addDomains = (tx: Tx, importId: string, lines: { line: number }[]) => tx.$executeRaw`
  INSERT INTO account_domains (domain, account_id)
  SELECT domain, r.record_id FROM (${linesOf(importId, lines)}) r, jsonb_array_elements_text(r.values->'domain') domain
  ON CONFLICT DO NOTHING`;

import { Prisma } from '~/generated/prisma/client';
import type { Tx } from '~/platform/db.server';
import type { CrmKind } from './fields';
import { RECORD_TABLES, type SqlType } from './record-tables';
import { fieldsOf, freeAddresses, linksOf, namesOf, setFields, valueOf, type ChangedLine } from './set-fields.server';

const { raw, sql } = Prisma;

/** Lines of an import that are to be written, all of one outcome; of changed ones the changes. */
export type Writing = { importId: string; kind: CrmKind; now: Date };

/** Holds the records that change until the transaction ends, so that what is checked is what is written over. */
export async function lockRecords(tx: Tx, kind: CrmKind, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$queryRaw`SELECT id FROM ${raw(RECORD_TABLES[kind].table)} WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;
}

/** Writes the changed fields of these lines. Links of accounts to the one above them come last of all: `writeParents`. */
export async function writeChanges(tx: Tx, { importId, kind, now }: Writing, lines: ChangedLine[]): Promise<void> {
  if (lines.length === 0) return;
  const fields = fieldsOf(lines);
  if (kind === 'CONTACTS' && fields.has('email')) await freeAddresses(tx, lines);
  const links = linksOf(kind).filter(([name]) => name !== 'parentId');
  await keepLinks(tx, { importId, kind }, lines);
  await setFields(tx, { kind, now }, { rows: linesOf(importId, lines), fields, links });
  if (kind === 'ACCOUNTS' && fields.has('domain')) await addDomains(tx, importId, lines);
}

// What the records belong to now, by our ids: a file may name it by a key that says nothing of what was there before.
async function keepLinks(tx: Tx, { importId, kind }: Omit<Writing, 'now'>, lines: ChangedLine[]) {
  const links = linksOf(kind);
  const names = new Set(links.flatMap(([, link]) => namesOf(link)));
  const moving = lines.filter(({ changes }) => changes.some(({ field }) => names.has(field)));
  if (moving.length === 0) return;
  const before = raw(links.map(([name, { column }]) => `'${name}', t.${column}`).join(', '));
  await tx.$executeRaw`
    UPDATE import_rows r SET links = r.links || jsonb_build_object('before', jsonb_build_object(${before}))
    FROM ${raw(RECORD_TABLES[kind].table)} t
    WHERE r.import_id = ${importId} AND r.line = ANY(${moving.map(({ line }) => line)}) AND t.id = r.record_id`;
}

/** Writes new records whole; what the file leaves out is as the table has it for a new row. */
export async function writeNew(tx: Tx, { importId, kind, now }: Writing, lines: { line: number }[]): Promise<void> {
  if (lines.length === 0) return;
  const { table, columns } = RECORD_TABLES[kind];
  const values = Object.entries(columns).map(([field, { column, type }]) => ({
    column,
    value: `coalesce(${valueOf(field, type)}, ${startOf(field, type)})`,
  }));
  for (const [name, { column }] of linksOf(kind))
    if (name !== 'parentId') values.push({ column, value: `r.links->>'${name}'` });
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

const STARTS: Record<string, string> = { days: '30', status: `'OPEN'` };

function startOf(field: string, type: SqlType): string {
  if (type === 'boolean') return 'false';
  return type === 'text[]' ? `'{}'` : (STARTS[field] ?? 'NULL');
}

const addDomains = (tx: Tx, importId: string, lines: { line: number }[]) => tx.$executeRaw`
  INSERT INTO account_domains (domain, account_id)
  SELECT domain, r.record_id FROM (${linesOf(importId, lines)}) r, jsonb_array_elements_text(r.values->'domain') domain
  ON CONFLICT DO NOTHING`;

import { Prisma } from '~/generated/prisma/client';
import type { Tx } from '~/platform/db.server';
import type { FieldChange } from './difference';
import type { CrmKind } from './fields';
import { RECORD_TABLES, type LinkName, type RecordLink, type SqlType } from './record-tables';

const { raw } = Prisma;

export type ChangedLine = { line: number; recordId: string; changes: FieldChange[] };
export type Links = [LinkName, RecordLink][];

/** The fields that some of these lines change. */
export const fieldsOf = (lines: ChangedLine[]) =>
  new Set(lines.flatMap(({ changes }) => changes.map(({ field }) => field)));

/** The links of a kind to other records. */
export const linksOf = (kind: CrmKind) => Object.entries(RECORD_TABLES[kind].links) as Links;

/** The fields that change what a record belongs to. An address leads only a new contact to an account: whom a person put elsewhere stays there. */
export const namesOf = ({ by }: RecordLink) => by.filter(({ key }) => key !== 'emailDomain').map(({ field }) => field);

/**
 * Sets fields of records: `rows` is a statement that gives `record_id`, `values` and `links` by name, and `fields`, the names of those to set in
 * that record; the argument `fields` names all of them. A field without a value is emptied.
 */
export async function setFields(
  tx: Tx,
  { kind, now }: { kind: CrmKind; now: Date },
  { rows, fields, links }: { rows: Prisma.Sql; fields: Set<string>; links: Links },
) {
  const { table, columns } = RECORD_TABLES[kind];
  const sets = Object.entries(columns)
    .filter(([field]) => fields.has(field))
    .map(([field, { column, type }]) => when([field], column, valueOf(field, type)));
  for (const [name, link] of links) {
    const named = namesOf(link).filter((field) => fields.has(field));
    if (named.length > 0) sets.push(when(named, link.column, `r.links->>'${name}'`));
  }
  await tx.$executeRaw`
    UPDATE ${raw(table)} t SET updated_at = ${now.toISOString()}::timestamp ${raw(sets.map((set) => `, ${set}`).join(''))}
    FROM (${rows}) r WHERE t.id = r.record_id`;
}

const when = (fields: string[], column: string, value: string) =>
  `${column} = CASE WHEN r.fields ?| ARRAY[${fields.map((field) => `'${field}'`).join(', ')}] THEN ${value} ELSE t.${column} END`;

/** A field of a line in SQL, as its column is typed. */
export function valueOf(field: string, type: SqlType): string {
  if (type === 'text') return `r.values->>'${field}'`;
  if (type === 'text[]')
    return `CASE WHEN r.values ? '${field}' THEN ARRAY(SELECT jsonb_array_elements_text(r.values->'${field}')) END`;
  return `(r.values->>'${field}')::${type}`;
}

/** One person may take the address that another gives up in the same slice, in whatever order the database writes them. */
export const freeAddresses = (tx: Tx, lines: ChangedLine[]) => {
  const ids = lines
    .filter(({ changes }) => changes.some(({ field }) => field === 'email'))
    .map((line) => line.recordId);
  return tx.$executeRaw`UPDATE contacts SET email = NULL WHERE id = ANY(${ids})`;
};

import { Prisma } from '~/generated/prisma/client';
import type { Tx } from '~/platform/db.server';
import type { CrmKind } from './fields';
import { RECORD_TABLES, type LinkName } from './record-tables';
import { fieldsOf, freeAddresses, linksOf, setFields, type ChangedLine } from './set-fields.server';

export type LineBack = ChangedLine & { before: Partial<Record<LinkName, string | null>> };

/** Gives these records the old values of their changes back; `before`: the ids of what they belonged to. */
export async function writeBack(tx: Tx, { kind, now }: { kind: CrmKind; now: Date }, lines: LineBack[]): Promise<void> {
  if (lines.length === 0) return;
  const fields = fieldsOf(lines);
  if (kind === 'CONTACTS' && fields.has('email')) await freeAddresses(tx, lines);
  const old = lines.map(({ recordId, changes, before }) => ({
    record_id: recordId,
    values: oldValues(kind, changes),
    links: before,
    fields: changes.map(({ field }) => field),
  }));
  const rows = Prisma.sql`SELECT * FROM jsonb_to_recordset(${JSON.stringify(old)}::jsonb)
    AS it(record_id text, values jsonb, links jsonb, fields jsonb)`;
  await setFields(tx, { kind, now }, { rows, fields, links: linksOf(kind) });
  if (kind === 'ACCOUNTS' && fields.has('domain')) await dropDomains(tx, lines);
}

// Domains that the import added; those that were there before stay.
const dropDomains = (tx: Tx, lines: ChangedLine[]) => {
  const added = lines.flatMap(({ recordId, changes }) =>
    changes
      .filter(({ field }) => field === 'domain')
      .flatMap(({ from, to }) => [to].flat().filter((domain) => ![from ?? []].flat().includes(String(domain))))
      .map((domain) => ({ domain, account_id: recordId })),
  );
  return tx.$executeRaw`
    DELETE FROM account_domains d USING jsonb_to_recordset(${JSON.stringify(added)}::jsonb) AS it(domain text, account_id text)
    WHERE d.domain = it.domain AND d.account_id = it.account_id`;
};

function oldValues(kind: CrmKind, changes: ChangedLine['changes']) {
  const { columns } = RECORD_TABLES[kind];
  const empty = (field: string) => (columns[field]?.type === 'text[]' ? [] : null);
  const values = changes.map(({ field, from }) => [field, from ?? empty(field)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== null));
}

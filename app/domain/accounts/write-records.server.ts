import type { Prisma } from '~/generated/prisma/client';
import type { Tx } from '~/platform/db.server';
import type { CrmKind } from './fields';
import { fieldsOf, recordColumns, type WritableLine } from './record-columns';

/** Holds the records that change until the transaction ends, so that what is checked is what is written over. */
export async function lockRecords(tx: Tx, kind: CrmKind, lines: WritableLine[]) {
  const ids = lines.filter(({ outcome }) => outcome === 'CHANGED').map(({ recordId }) => recordId);
  if (kind === 'ACCOUNTS') await tx.$queryRaw`SELECT id FROM accounts WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;
  if (kind === 'CONTACTS') await tx.$queryRaw`SELECT id FROM contacts WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;
  if (kind === 'DEALS') await tx.$queryRaw`SELECT id FROM deals WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;
}

/** Writes lines of an import: changes first, because a new record may take the address that a changed one gives up. */
export async function writeRecords(tx: Tx, kind: CrmKind, lines: WritableLine[]) {
  for (const line of lines.filter(({ outcome }) => outcome === 'CHANGED')) {
    const columns = recordColumns(kind, line);
    if (Object.keys(columns).length > 0) await update(tx, kind, { id: line.recordId, columns });
  }
  const created = lines
    .filter(({ outcome }) => outcome === 'NEW')
    .map((line) => ({ id: line.recordId, ...recordColumns(kind, line) }));
  await create(tx, kind, created);
  if (kind === 'ACCOUNTS') await addDomains(tx, lines);
}

type Columns = ReturnType<typeof recordColumns>;

function update(tx: Tx, kind: CrmKind, { id, columns: data }: { id: string; columns: Columns }): Promise<unknown> {
  if (kind === 'ACCOUNTS') return tx.account.update({ where: { id }, data });
  if (kind === 'CONTACTS') return tx.contact.update({ where: { id }, data });
  return tx.deal.update({ where: { id }, data });
}

function create(tx: Tx, kind: CrmKind, rows: ({ id: string } & Columns)[]): Promise<unknown> {
  if (kind === 'ACCOUNTS') return tx.account.createMany({ data: rows as unknown as Prisma.AccountCreateManyInput[] });
  if (kind === 'CONTACTS') return tx.contact.createMany({ data: rows as unknown as Prisma.ContactCreateManyInput[] });
  return tx.deal.createMany({ data: rows as unknown as Prisma.DealCreateManyInput[] });
}

async function addDomains(tx: Tx, lines: WritableLine[]) {
  const data = lines
    .filter((line) => fieldsOf(line).includes('domain'))
    .map(({ recordId, values }) => ({ accountId: recordId, domain: String(values.domain) }));
  await tx.accountDomain.createMany({ data, skipDuplicates: true });
}

import { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import type { CrmKind } from './fields';
import { RECORD_TABLES } from './record-tables';

const MOST_ACCOUNTS = 500;

type Written = { importId: string; kind: CrmKind };

/** The ids of the accounts of all lines that an import has written, as a statement. */
export function touchedBy({ importId, kind }: Written): Prisma.Sql {
  const account = Prisma.raw(kind === 'ACCOUNTS' ? 't.id' : 't.account_id');
  return Prisma.sql`
    SELECT DISTINCT ${account} AS id FROM import_rows r JOIN ${Prisma.raw(RECORD_TABLES[kind].table)} t ON t.id = r.record_id
    WHERE r.import_id = ${importId} AND r.outcome IN ('NEW', 'CHANGED') AND ${account} IS NOT NULL`;
}

/** The accounts of all written lines, to be looked at anew; nothing, which means all accounts, where they are many. */
export async function touchedAccounts(reader: Reader, written: Written): Promise<{ accountIds?: string[] }> {
  const rows = await reader.$queryRaw<{ id: string }[]>`${touchedBy(written)} LIMIT ${MOST_ACCOUNTS + 1}`;
  return rows.length > MOST_ACCOUNTS ? {} : { accountIds: rows.map(({ id }) => id) };
}

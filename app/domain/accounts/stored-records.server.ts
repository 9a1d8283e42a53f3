import type { Reader } from '~/platform/db.server';
import type { StoredValue } from './difference';
import type { CrmKind } from './fields';
import type { LinkFacts } from './import-checks';
import type { StoredRecord } from './import-index';

/** Narrows to the records with these ids, CRM ids, domains or addresses. */
export type RecordKeys = { ids: string[]; externalIds: string[]; domains: string[]; emails: string[] };

/**
 * Accounts, contacts or deals as a file would write them: days, money with two decimals, the account's CRM id and the
 * owner's address in place of ids; an account's domains as a list. All of them, unless `only` narrows.
 */
export const storedRecords = (reader: Reader, kind: CrmKind, only?: RecordKeys): Promise<StoredRecord[]> =>
  ({ ACCOUNTS: storedAccounts, CONTACTS: storedContacts, DEALS: storedDeals })[kind](reader, only);

const byKey = (only?: RecordKeys) =>
  only ? [{ id: { in: only.ids } }, { externalId: { in: only.externalIds } }] : undefined;

async function storedAccounts(reader: Reader, only?: RecordKeys) {
  const rows = await reader.account.findMany({
    where: only && { OR: [...byKey(only)!, { domains: { some: { domain: { in: only.domains } } } }] },
    omit: { createdAt: true, updatedAt: true },
    include: { owner: { select: { email: true } }, domains: { select: { domain: true }, orderBy: { domain: 'asc' } } },
  });
  return rows.map(({ owner, domains, ...row }) =>
    asWritten({ ...row, ownerEmail: owner?.email ?? null, domain: domains.map(({ domain }) => domain) }),
  );
}

async function storedContacts(reader: Reader, only?: RecordKeys) {
  const rows = await reader.contact.findMany({
    where: only && { OR: [...byKey(only)!, { email: { in: only.emails } }] },
    omit: { createdAt: true, updatedAt: true },
    include: { account: { select: { externalId: true } } },
  });
  return rows.map(({ account, ...row }) => asWritten({ ...row, accountExternalId: account?.externalId ?? null }));
}

async function storedDeals(reader: Reader, only?: RecordKeys) {
  const rows = await reader.deal.findMany({
    where: only && { OR: byKey(only) },
    omit: { createdAt: true, updatedAt: true },
    include: { account: { select: { externalId: true } }, owner: { select: { email: true } } },
  });
  return rows.map(({ account, owner, ...row }) =>
    asWritten({ ...row, accountExternalId: account?.externalId ?? null, ownerEmail: owner?.email ?? null }),
  );
}

type Decimal = { toFixed(digits: number): string };

function asWritten({ id, ...row }: { id: string } & Record<string, StoredValue | Date | Decimal>): StoredRecord {
  const values: StoredRecord['values'] = {};
  for (const [field, value] of Object.entries(row)) {
    if (value instanceof Date) values[field] = value.toISOString().slice(0, 10);
    else if (value !== null && typeof value === 'object' && !Array.isArray(value)) values[field] = value.toFixed(2);
    else values[field] = value;
  }
  return { id, values };
}

/** What the lines of a file may link to: accounts by CRM id and by domain, staff by address. */
export async function linkFacts(reader: Reader): Promise<LinkFacts> {
  const accounts = await reader.account.findMany({
    where: { externalId: { not: null } },
    select: { id: true, externalId: true },
  });
  const domains = await reader.accountDomain.findMany();
  const staff = await reader.person.findMany({
    where: { role: { not: 'ADVOCATE' }, disabledAt: null },
    select: { id: true, email: true },
  });
  return {
    accounts: new Map(accounts.map(({ id, externalId }) => [externalId!, id])),
    domains: new Map(domains.map(({ domain, accountId }) => [domain, accountId])),
    staff: new Map(staff.map(({ id, email }) => [email, id])),
  };
}

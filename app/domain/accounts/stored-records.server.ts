import { Prisma } from '~/generated/prisma/client';
import { domainOf } from '~/platform/email-address';
import type { Reader } from '~/platform/db.server';
import type { CrmValues } from './crm-row';
import type { CrmKind } from './fields';
import { keysOf, type StoredRecord } from './import-index';
import type { LinkedContact, LinkFacts } from './import-links';
import { RECORD_TABLES, type SqlType } from './record-tables';
import type { Staff } from './staff-named';

/** Which records are meant: by our id, by CRM id, by domain (accounts) or by address (contacts). */
export type RecordKeys = { ids: string[]; externalIds: string[]; domains: string[]; emails: string[] };

const { raw, sql, join } = Prisma;

/** The keys that lines name. `ids` of records they are known to mean. */
export function keysOfLines(kind: CrmKind, lines: { values: CrmValues }[], ids: string[] = []): RecordKeys {
  const keys: RecordKeys = { ids, externalIds: [], domains: [], emails: [] };
  const lists: Record<string, string[]> = { externalId: keys.externalIds, domain: keys.domains, email: keys.emails };
  for (const { values } of lines) for (const [key, value] of keysOf(kind, values)) lists[key]?.push(value);
  return keys;
}

/**
 * Records as a file would write them: days, money with two decimals, the CRM ids and addresses of what they belong to in
 * place of ids, domains as a list. One statement for any number of keys.
 */
export async function storedRecords(reader: Reader, kind: CrmKind, keys: RecordKeys): Promise<StoredRecord[]> {
  const { table } = RECORD_TABLES[kind];
  const means = [sql`t.id = ANY(${keys.ids})`, sql`t.external_id = ANY(${keys.externalIds})`];
  if (kind === 'CONTACTS') means.push(sql`t.email = ANY(${keys.emails})`);
  if (kind === 'ACCOUNTS')
    means.push(sql`t.id = ANY(ARRAY(SELECT account_id FROM account_domains WHERE domain = ANY(${keys.domains})))`);
  return reader.$queryRaw<StoredRecord[]>`
    SELECT t.id, jsonb_build_object(${raw(writtenColumns(kind))}) || jsonb_build_object(${raw(writtenNames(kind))}) AS values
    FROM ${raw(table)} t WHERE ${join(means, ' OR ')}`;
}

const AS_TEXT = new Set<SqlType>(['numeric', '"DealStatus"', '"DealType"', '"SurveyKind"', '"AttendanceKind"']);

const writtenColumns = (kind: CrmKind) =>
  Object.entries(RECORD_TABLES[kind].columns)
    .map(([field, { column, type }]) => `'${field}', t.${column}${AS_TEXT.has(type) ? '::text' : ''}`)
    .join(', ');

const LINKED = { account: 'accounts', contact: 'contacts', person: 'people' };

/** What links are called in a file: the CRM id or address of the record they lead to; an account's domains. */
function writtenNames(kind: CrmKind): string {
  const names = Object.values(RECORD_TABLES[kind].links).flatMap(({ column, to, by }) =>
    by.flatMap(({ field, key }) => {
      const found = `FROM ${LINKED[to]} l WHERE l.id = t.${column}`;
      if (key === 'externalId') return [`'${field}', (SELECT l.external_id ${found})`];
      if (key === 'email') return [`'${field}', (SELECT l.email ${found})`];
      return key === 'domain' ? [`'${field}', ${domainsOf(`t.${column}`)}`] : [];
    }),
  );
  if (kind === 'ACCOUNTS') names.push(`'domain', ${domainsOf('t.id')}`);
  return names.join(', ');
}

const domainsOf = (id: string) => `ARRAY(SELECT domain FROM account_domains WHERE account_id = ${id} ORDER BY domain)`;

/** Who may own a record: staff who may sign in. */
export const listStaff = (reader: Reader): Promise<Staff[]> =>
  reader.person.findMany({
    where: { role: { not: 'ADVOCATE' }, disabledAt: null },
    select: { id: true, email: true, name: true },
  });

/** What the lines of a file may belong to: the accounts and contacts that they name, by what they call them. */
export async function linkFacts(
  reader: Reader,
  kind: CrmKind,
  { lines, staff }: { lines: { values: CrmValues }[]; staff: Staff[] },
): Promise<LinkFacts> {
  const names = linkNames(kind, lines);
  const [accounts, domains, contacts] = await Promise.all([
    names.accounts.length === 0
      ? []
      : reader.$queryRaw<{ id: string; name: string }[]>`
          SELECT id, external_id AS name FROM accounts WHERE external_id = ANY(${names.accounts})`,
    names.domains.length === 0
      ? []
      : reader.$queryRaw<{ id: string; name: string }[]>`
          SELECT account_id AS id, domain AS name FROM account_domains WHERE domain = ANY(${names.domains})`,
    names.contacts.length + names.emails.length === 0
      ? []
      : reader.$queryRaw<(LinkedContact & { externalId: string | null; email: string | null })[]>`
          SELECT id, account_id AS "accountId", external_id AS "externalId", email FROM contacts
          WHERE external_id = ANY(${names.contacts}) OR email = ANY(${names.emails})`,
  ]);
  return {
    accounts: { byExternalId: byName(accounts), byDomain: byName(domains) },
    contacts: {
      byExternalId: new Map(contacts.flatMap((it) => (it.externalId ? [[it.externalId, it]] : []))),
      byEmail: new Map(contacts.flatMap((it) => (it.email ? [[it.email, it]] : []))),
    },
    staff,
  };
}

const byName = (rows: { id: string; name: string }[]) => new Map(rows.map(({ id, name }) => [name, id]));

function linkNames(kind: CrmKind, lines: { values: CrmValues }[]) {
  const names = {
    accounts: new Set<string>(),
    domains: new Set<string>(),
    contacts: new Set<string>(),
    emails: new Set<string>(),
  };
  const links = Object.values(RECORD_TABLES[kind].links).filter(({ to }) => to !== 'person');
  for (const { to, by } of links) {
    for (const { field, key } of by) {
      const isContact = to === 'contact';
      const list =
        key === 'externalId' ? (isContact ? names.contacts : names.accounts) : isContact ? names.emails : names.domains;
      for (const { values } of lines) {
        const value = values[field];
        if (typeof value === 'string') list.add(key === 'emailDomain' ? domainOf(value) : value);
      }
    }
  }
  return {
    accounts: [...names.accounts],
    domains: [...names.domains],
    contacts: [...names.contacts],
    emails: [...names.emails],
  };
}

// The account, person, owner and parent that a line names: by CRM id, address or domain, an owner also by a name that only one has.
import { domainOf } from '~/platform/email-address';
import type { CrmLayout, CrmValues, RowReason } from './crm-row';
import { isMailProvider } from './email-domain';
import { nearAddresses } from './near-address';
import { staffNamed, type Staff } from './staff-named';
import { RECORD_TABLES, type LinkName, type RecordLink } from './record-tables';
import { reasonFor } from './import-checks';

/** Ids by what a file calls them by. */
export type AccountFacts = { byExternalId: ReadonlyMap<string, string>; byDomain: ReadonlyMap<string, string> };
export type LinkedContact = { id: string; accountId: string | null };
export type LinkFacts = {
  accounts: AccountFacts;
  contacts: { byExternalId: ReadonlyMap<string, LinkedContact>; byEmail: ReadonlyMap<string, LinkedContact> };
  staff: readonly Staff[];
};

/** Ids of what a line belongs to. `parentExternalId`: a parent nobody knows yet, who may come in the same file. */
export type Links = Partial<Record<LinkName, string>> & { parentExternalId?: string };

/**
 * Finds what a line names. `values` come back with only the names that were followed, so that a second run compares the
 * same; a new contact's account may come from its address, where no column says it. Refused: a CRM id, domain or owner that
 * nobody has. A person who is named by an address alone and not known stays out of a fact of their account.
 */
export function findLinks(
  layout: CrmLayout,
  values: CrmValues,
  facts: LinkFacts,
): { values: CrmValues; links: Links; reasons: RowReason[] } {
  const { contactId, accountId, ownerId, parentId } = RECORD_TABLES[layout.kind].links;
  const run: Run = { layout, values: { ...values }, links: {}, reasons: [], facts };
  const contact = contactId && findContact(run, contactId);
  if (accountId) findAccount(run, accountId, contact ?? null);
  if (ownerId) findOwner(run);
  if (parentId) findParent(run);
  return run;
}

type Run = { layout: CrmLayout; values: CrmValues; links: Links; reasons: RowReason[]; facts: LinkFacts };
const reject = ({ layout, values, reasons }: Run, field: string, reason: string, mend: string) =>
  void reasons.push(reasonFor(layout, values, field, { reason, mend }));

function findContact(run: Run, { by }: RecordLink): LinkedContact | null {
  const { values, facts } = run;
  for (const { field, key } of by) {
    const name = values[field];
    if (name === undefined) continue;
    const found = facts.contacts[key === 'email' ? 'byEmail' : 'byExternalId'].get(String(name));
    if (found) {
      keepOnly(values, by, field);
      run.links.contactId = found.id;
      return found;
    }
    if (key === 'externalId')
      return (
        reject(run, field, 'No contact has this id.', 'Import the contacts first, or leave the column out') ?? null
      );
  }
  return null;
}

const ACCOUNT_FAULTS = {
  externalId: { reason: 'No account has this id.', mend: 'Import the accounts first, or leave the column out' },
  domain: { reason: 'No account has this domain.', mend: 'Import the accounts first, or give the account its domain' },
};

function findAccount(run: Run, { by, isRequired }: RecordLink, contact: LinkedContact | null) {
  const { values, facts } = run;
  const named = by.filter(({ field, key }) => key !== 'emailDomain' && values[field] !== undefined);
  for (const { field, key } of named) {
    const maps = key === 'externalId' ? facts.accounts.byExternalId : facts.accounts.byDomain;
    const found = maps.get(String(values[field]));
    if (!found) {
      const { reason, mend } = ACCOUNT_FAULTS[key === 'externalId' ? 'externalId' : 'domain'];
      return reject(run, field, reason, mend);
    }
    keepOnly(values, named, field);
    run.links.accountId = found;
    break;
  }
  run.links.accountId ??= contact?.accountId ?? byAddress(run, by);
  if (!run.links.accountId) delete run.links.accountId;
  // Whoever is not known by their address is not stored, so a second run must not look for them.
  if (!contact && RECORD_TABLES[run.layout.kind].links.contactId) delete values.contactEmail;
  if (!isRequired || run.links.accountId || run.reasons.length > 0) return;
  reject(
    run,
    by[0]!.field,
    'Nothing here leads to an account we know.',
    'Give the account’s CRM id or domain, or import its people first',
  );
}

function byAddress({ values, facts }: Run, by: RecordLink['by']): string | undefined {
  const field = by.find(({ key }) => key === 'emailDomain')?.field;
  const email = field && values[field];
  if (typeof email !== 'string') return undefined;
  const domain = domainOf(email);
  return isMailProvider(domain) ? undefined : facts.accounts.byDomain.get(domain);
}

// The surest name counts; another one that meant somebody else would change the record with every run.
function keepOnly(values: CrmValues, by: { field: string }[], field: string) {
  for (const other of by) if (other.field !== field) delete values[other.field];
}

function findOwner(run: Run) {
  const { values, facts, links } = run;
  const said = values.ownerEmail;
  if (said === undefined) return;
  const text = String(said);
  const [only, another] = staffNamed(text, facts.staff);
  if (only && !another) {
    links.ownerId = only.id;
    values.ownerEmail = only.email;
    return;
  }
  if (only)
    return reject(run, 'ownerEmail', 'Several staff members have this name.', 'Give the address they sign in with');
  const near = nearAddresses(text, facts.staff);
  const reason = `No staff member has this ${text.includes('@') ? 'address' : 'name'}.${near.length ? ` Near: ${near.map(({ email }) => email).join(', ')}` : ''}`;
  const mend =
    near.length === 1 ? `Use ${near[0]!.email}, or invite them` : 'Use the address they sign in with, or invite them';
  reject(run, 'ownerEmail', reason, mend);
}

function findParent(run: Run) {
  const { values, facts, links } = run;
  const parent = values.parentExternalId;
  if (parent === undefined) return;
  if (parent === values.externalId)
    return reject(run, 'parentExternalId', 'An account cannot be above itself.', 'Mend it in the CRM');
  const found = facts.accounts.byExternalId.get(String(parent));
  if (found) links.parentId = found;
  else links.parentExternalId = String(parent);
}

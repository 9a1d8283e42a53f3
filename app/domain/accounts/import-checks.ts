// What a line may not do although each of its cells can be read: take another record's key, or name an account or owner nobody knows.
import { domainOf } from '~/platform/email-address';
import type { CrmLayout, CrmValues, RowReason } from './crm-row';
import { CRM_KEYS, type CrmKind } from './fields';
import type { Found } from './import-index';
import type { CellFault } from './reading';

export type Links = { accountId?: string; ownerId?: string };
export type LinkFacts = {
  /** CRM id → account id. */
  accounts: ReadonlyMap<string, string>;
  /** Canonical domain → account id. */
  domains: ReadonlyMap<string, string>;
  /** Canonical address → person id of staff. */
  staff: ReadonlyMap<string, string>;
};

const NAMES: Record<string, string> = { externalId: 'id', email: 'address', domain: 'domain' };
const ONE_OF_TWO = 'Keep one of the two, or join them in the CRM';

/** Why the record that a line means cannot take it: its keys belong to somebody else, or the file named it before with other content. */
export function findClashes(layout: CrmLayout, values: CrmValues, { record, clash }: Found): RowReason[] {
  if (clash) {
    const { line, values: other } = clash.with;
    const where = line === null ? `belongs to ${String(other.name)}` : `is already in line ${line}`;
    return [reasonFor(layout, values, clash.key, { reason: `This ${NAMES[clash.key]} ${where}.`, mend: ONE_OF_TWO })];
  }
  const key = CRM_KEYS[layout.kind].find((name) => values[name] !== undefined);
  if (record?.line == null || !key) return [];
  const reason = `Same ${NAMES[key]} as line ${record.line} with other content.`;
  return [reasonFor(layout, values, key, { reason, mend: ONE_OF_TWO })];
}

const UNKNOWN_ACCOUNT = {
  reason: 'No account has this id.',
  mend: 'Import the accounts first, or leave the column out',
};
const UNKNOWN_OWNER = {
  reason: 'No staff member has this address.',
  mend: 'Use the address they sign in with, or invite them',
};

/** The account and the owner that a line names by CRM id and by address. Refused: an account or a staff member nobody knows. */
export function findLinks(
  layout: CrmLayout,
  values: CrmValues,
  facts: LinkFacts,
): { links: Links; reasons: RowReason[] } {
  const { accountExternalId, ownerEmail } = values;
  const accountId = facts.accounts.get(String(accountExternalId));
  const ownerId = facts.staff.get(String(ownerEmail));
  const reasons: RowReason[] = [];
  if (accountExternalId !== undefined && !accountId)
    reasons.push(reasonFor(layout, values, 'accountExternalId', UNKNOWN_ACCOUNT));
  if (ownerEmail !== undefined && !ownerId) reasons.push(reasonFor(layout, values, 'ownerEmail', UNKNOWN_OWNER));
  return { links: { ...(accountId && { accountId }), ...(ownerId && { ownerId }) }, reasons };
}

/** The account that a new contact's address leads to. Only for somebody new: where a person was put by hand, they stay. */
export function accountByDomain(kind: CrmKind, { email }: CrmValues, { domains }: LinkFacts): Links {
  if (kind !== 'CONTACTS' || typeof email !== 'string') return {};
  const accountId = domains.get(domainOf(email));
  return accountId ? { accountId } : {};
}

function reasonFor(layout: CrmLayout, values: CrmValues, field: string, fault: CellFault): RowReason {
  const column = layout.header.find((name) => layout.mapping[name] === field) ?? '';
  return { column, value: String(values[field] ?? ''), ...fault };
}

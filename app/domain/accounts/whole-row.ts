// The cells of a line, each read by itself → one account, contact, deal or fact, or every reason why not (product §5).
import type { CrmValues, RowReason } from './crm-row';
import { dealStatus, type DealFacts } from './deal-status';
import { readSatisfaction, readSpan, readSurvey } from './fact-row';
import { CRM_KEYS, CRM_NEEDS, fieldLabel, type CrmKind } from './fields';
import { naturalKey } from './natural-key';
import { shown, take, type ColumnOf } from './row-reason';

/** Fields that together say more than each alone; most kinds have none. */
const SETTLE: Partial<Record<CrmKind, (values: CrmValues, columnOf: ColumnOf) => RowReason[]>> = {
  CONTACTS: nameFromParts,
  DEALS: closeDeal,
  USAGE: readSpan,
  TICKETS: readSatisfaction,
  SURVEYS: readSurvey,
};

/**
 * Settles the values of a line in place: status of a deal, name of a person, span, survey, the key of a line without an id.
 * Gives the reasons why the line is rejected: deleted in the CRM, fields that disagree, something missing.
 */
export function settleRow(kind: CrmKind, values: CrmValues, columnOf: ColumnOf): RowReason[] {
  const isDeleted = take(values, 'isDeleted');
  if (isDeleted) {
    const mend = 'Nothing: it is not imported';
    return [{ column: columnOf('isDeleted'), value: String(isDeleted), reason: 'Deleted in the CRM.', mend }];
  }
  const odd = SETTLE[kind]?.(values, columnOf) ?? [];
  const reasons = odd.length > 0 ? odd : lacking(kind, values, columnOf);
  const key = reasons.length === 0 && values.externalId === undefined ? naturalKey(kind, values) : null;
  if (key) values.externalId = key;
  return reasons;
}

function nameFromParts(values: CrmValues): RowReason[] {
  const parts = [take(values, 'firstName'), take(values, 'lastName')].filter(Boolean).join(' ');
  if (!values.name && parts) values.name = parts;
  return [];
}

function closeDeal(values: CrmValues, columnOf: ColumnOf): RowReason[] {
  const closeDate = take(values, 'closeDate');
  const facts = {
    ...values,
    isClosed: take(values, 'isClosed'),
    isWon: take(values, 'isWon'),
    probability: take(values, 'probability'),
  };
  const status = dealStatus(facts as DealFacts);
  const said = String(take(values, 'status') ?? '');
  if (!status.ok) {
    const value = said || String(values.stage ?? facts.isWon ?? facts.isClosed ?? '');
    return [{ column: columnOf('status', 'stage', 'isWon', 'isClosed'), value: shown(value), ...status.reason }];
  }
  if (status.value) values.status = status.value;
  const field = status.value === 'WON' || status.value === 'LOST' ? 'closedOn' : 'expectedCloseOn';
  if (closeDate && !values[field]) values[field] = closeDate;
  return [];
}

const lacking = (kind: CrmKind, values: CrmValues, columnOf: ColumnOf): RowReason[] =>
  CRM_NEEDS[kind]
    .filter((group) => !group.some((field) => values[field] !== undefined))
    .map((group) => ({ column: columnOf(...group), value: '', ...whyLacking(kind, group) }));

function whyLacking(kind: CrmKind, group: string[]) {
  if (CRM_KEYS[kind].some((key) => group.includes(key)))
    return { reason: 'Nothing here finds the record again.', mend: 'Give it an id in the CRM' };
  if (group.includes('name')) return { reason: 'There is no name.', mend: 'Give it one in the CRM' };
  if (group.includes('accountExternalId'))
    return { reason: 'Nothing says which account this is about.', mend: 'Export it with the id of its account' };
  const labels = group.map((field) => `“${fieldLabel(kind, field)}”`).join(' or ');
  return { reason: `There is no ${labels}.`, mend: 'Give it one in the CRM' };
}

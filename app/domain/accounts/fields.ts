// The fields of each kind of import, what a line is found by and what it cannot do without.
import type { ImportKind } from '~/generated/prisma/enums';
import * as events from './event-fields';
import * as facts from './fact-fields';
import type { CrmField, FieldType } from './field';
import * as records from './record-fields';

/** What a CRM file can hold. */
export type CrmKind = ImportKind;

/** The fields of each kind, in the order in which the mapping step offers them. */
export const CRM_FIELDS: Record<CrmKind, CrmField[]> = {
  ACCOUNTS: records.ACCOUNTS,
  CONTACTS: records.CONTACTS,
  DEALS: records.DEALS,
  USAGE: facts.USAGE,
  SUBSCRIPTIONS: facts.SUBSCRIPTIONS,
  TICKETS: facts.TICKETS,
  SURVEYS: events.SURVEYS,
  ATTENDANCE: events.ATTENDANCE,
  CERTIFICATIONS: events.CERTIFICATIONS,
};

/**
 * What each kind is found by, the surest first. People and accounts are never found by their name. Where the CRM gives a
 * line no id, usage, surveys, attendance and certifications get one from what makes them themselves (natural-key.ts).
 */
export const CRM_KEYS: Record<CrmKind, [string, ...string[]]> = {
  ACCOUNTS: ['externalId', 'domain'],
  CONTACTS: ['externalId', 'email'],
  DEALS: ['externalId'],
  USAGE: ['externalId'],
  SUBSCRIPTIONS: ['externalId'],
  TICKETS: ['externalId'],
  SURVEYS: ['externalId'],
  ATTENDANCE: ['externalId'],
  CERTIFICATIONS: ['externalId'],
};

const ACCOUNT = ['accountExternalId', 'accountDomain'];
const PERSON = [...ACCOUNT, 'contactExternalId', 'contactEmail'];

/** What only a new record cannot do without: a file of what changed at known accounts may leave their names out. */
export const NEW_NEEDS: Partial<Record<CrmKind, string>> = { ACCOUNTS: 'name' };

/** What a line of each kind cannot do without: of each group at least one field. */
export const CRM_NEEDS: Record<CrmKind, string[][]> = {
  ACCOUNTS: [['externalId', 'domain']],
  CONTACTS: [
    ['name', 'firstName', 'lastName'],
    ['externalId', 'email'],
  ],
  DEALS: [['externalId'], ['name']],
  USAGE: [PERSON, ['endsOn', 'usedOn'], ['actions', 'activeUsers', 'minutes', 'signIns']],
  SUBSCRIPTIONS: [['externalId'], ACCOUNT],
  TICKETS: [['externalId'], PERSON, ['openedOn']],
  SURVEYS: [PERSON, ['score', 'npsScore', 'csatScore'], ['answeredOn']],
  ATTENDANCE: [PERSON, ['kind'], ['title'], ['attendedOn']],
  CERTIFICATIONS: [PERSON, ['title'], ['certifiedOn']],
};

/** Fields of a few words. A column called “type” may hold anything, so its values are looked at before it is suggested. */
export const WORD_FIELDS: FieldType[] = ['deal-type', 'survey-kind', 'attendance-kind'];

/** A field by its name, or undefined: a stored mapping may name a field that is gone. */
export const findField = (kind: CrmKind, name: string) => CRM_FIELDS[kind].find((it) => it.name === name);

/** The label of a field for the difference: `renewalOn` → “Renewal”. */
export const fieldLabel = (kind: CrmKind, name: string) => findField(kind, name)?.label ?? name;

/** The records of each kind in words. */
export const KIND_WORDS: Record<CrmKind, { one: string; many: string }> = {
  ACCOUNTS: { one: 'account', many: 'accounts' },
  CONTACTS: { one: 'contact', many: 'contacts' },
  DEALS: { one: 'deal', many: 'deals' },
  USAGE: { one: 'usage record', many: 'usage records' },
  SUBSCRIPTIONS: { one: 'subscription', many: 'subscriptions' },
  TICKETS: { one: 'ticket', many: 'tickets' },
  SURVEYS: { one: 'survey answer', many: 'survey answers' },
  ATTENDANCE: { one: 'attendance', many: 'attendances' },
  CERTIFICATIONS: { one: 'certification', many: 'certifications' },
};

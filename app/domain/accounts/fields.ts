// What a column of a CRM file can become. Consent is not among it: only the person gives consent (rules G1).

export type CrmKind = 'ACCOUNTS' | 'CONTACTS' | 'DEALS';
export type FieldType =
  | 'id'
  | 'text'
  | 'name'
  | 'phone'
  | 'email'
  | 'domain'
  | 'date'
  | 'integer'
  | 'money'
  | 'percent'
  | 'currency'
  | 'yes-no'
  | 'time-zone';

/** `headers` are column names that mean this field, in lower case without spaces or signs; the first found wins. */
export type CrmField = { name: string; label: string; type: FieldType; headers: string[]; isRequired?: true };

const field = (name: string, label: string, type: FieldType, headers: string): CrmField => ({
  name,
  label,
  type,
  headers: headers.split(' '),
});
const required = (it: CrmField): CrmField => ({ ...it, isRequired: true });

const isDeleted = field('isDeleted', 'Deleted in the CRM', 'yes-no', 'isdeleted deleted fivetrandeleted hsisdeleted');
const accountId = (headers: string) => field('accountExternalId', 'Account (its CRM id)', 'id', headers);
const ownerEmail = (label: string) =>
  field('ownerEmail', `${label} (e-mail)`, 'email', 'owneremail accountowneremail dealowneremail owner');
const currency = field('currency', 'Currency', 'currency', 'currency currencycode currencyisocode dealcurrencycode');

const ACCOUNTS: CrmField[] = [
  field(
    'externalId',
    'CRM id (finds the account)',
    'id',
    'accountid id crmid externalid companyid recordid hsobjectid',
  ),
  required(field('name', 'Name', 'name', 'accountname name company companyname')),
  field('domain', 'E-mail domain', 'domain', 'domain companydomainname emaildomain website websiteurl url'),
  field('industry', 'Industry', 'text', 'industry sector'),
  field('country', 'Country', 'text', 'country billingcountry countryregion'),
  field('region', 'Region', 'text', 'region territory salesregion'),
  field('segment', 'Segment', 'text', 'segment customersegment'),
  field('plan', 'Plan', 'text', 'plan plantier subscriptionplan edition'),
  field('seats', 'Seats', 'integer', 'seats licences licenses usercount'),
  field(
    'annualRevenue',
    'Revenue a year (what they pay us)',
    'money',
    'arr arramount annualrecurringrevenue acv annualcontractvalue',
  ),
  currency,
  field('signedOn', 'Signed on', 'date', 'signedon contractstart contractstartdate signupdate customersince startdate'),
  field('renewalOn', 'Renewal', 'date', 'renewalon renewaldate renewal contractend contractenddate'),
  field('isPublicSector', 'Public sector', 'yes-no', 'ispublicsector publicsector'),
  ownerEmail('Account owner'),
  field('escalationSince', 'Open escalation since', 'date', 'escalationsince escalationdate'),
  field('churnNoticeOn', 'Churn notice on', 'date', 'churnnoticeon churnnotice churndate cancellationdate'),
  isDeleted,
];

const CONTACTS: CrmField[] = [
  field('externalId', 'CRM id (finds the contact)', 'id', 'contactid id crmid externalid recordid hsobjectid vid'),
  accountId('accountid associatedcompanyid companyid primaryassociatedcompanyid'),
  field('email', 'E-mail address', 'email', 'email emailaddress workemail mail'),
  field('name', 'Name', 'name', 'name fullname contactname'),
  field('firstName', 'First name', 'name', 'firstname givenname forename'),
  field('lastName', 'Last name', 'name', 'lastname surname familyname'),
  field('title', 'Title', 'text', 'title jobtitle position role'),
  field('phone', 'Phone', 'phone', 'phone phonenumber businessphone mobilephone'),
  field('language', 'Language', 'text', 'language preferredlanguage hslanguage'),
  field('country', 'Country', 'text', 'country mailingcountry countryregion'),
  field('timeZone', 'Time zone', 'time-zone', 'timezone'),
  field('leftOn', 'Left the account on', 'date', 'lefton leftcompanyon departuredate'),
  isDeleted,
];

const DEALS: CrmField[] = [
  required(
    field(
      'externalId',
      'CRM id (finds the deal)',
      'id',
      'dealid opportunityid id crmid externalid recordid hsobjectid',
    ),
  ),
  required(field('name', 'Name', 'name', 'dealname name opportunityname')),
  accountId('accountid associatedcompanyid companyid associatedcompanyids primaryassociatedcompanyid'),
  field('status', 'Status', 'text', 'status dealstatus'),
  field('stage', 'Stage', 'text', 'stage stagename dealstage dealpipelinestageid stagelabel label'),
  field('isClosed', 'Is closed', 'yes-no', 'isclosed hsisclosed closed'),
  field('isWon', 'Is won', 'yes-no', 'iswon hsisclosedwon closedwon won'),
  field('probability', 'Probability', 'percent', 'probability hsdealstageprobability dealprobability'),
  field('value', 'Value', 'money', 'amount dealamount dealvalue value'),
  currency,
  field('closeDate', 'Close date (expected while open)', 'date', 'closedate closingdate'),
  field('expectedCloseOn', 'Expected close', 'date', 'expectedcloseon expectedclose expectedclosedate'),
  field('closedOn', 'Closed on', 'date', 'closedon closeddate actualclosedate'),
  field('industry', 'Industry', 'text', 'industry'),
  field('region', 'Region', 'text', 'region territory'),
  field('competitor', 'Competitor', 'text', 'competitor maincompetitor maincompetitors'),
  ownerEmail('Deal owner'),
  field('ownerExternalId', 'Deal owner (CRM id)', 'id', 'ownerid hubspotownerid dealownerid'),
  isDeleted,
];

/** The fields of each kind of import, in the order in which the mapping step offers them. */
export const CRM_FIELDS: Record<CrmKind, CrmField[]> = { ACCOUNTS, CONTACTS, DEALS };

/** What each kind is found by; a line needs one of these. People and accounts are never found by their name. */
export const CRM_KEYS: Record<CrmKind, [string, ...string[]]> = {
  ACCOUNTS: ['externalId', 'domain'],
  CONTACTS: ['externalId', 'email'],
  DEALS: ['externalId'],
};

/** A field by its name, or undefined: a stored mapping may name a field that is gone. */
export const findField = (kind: CrmKind, name: string) => CRM_FIELDS[kind].find((it) => it.name === name);

/** The label of a field for the difference: `renewalOn` → “Renewal”. */
export const fieldLabel = (kind: CrmKind, name: string) => findField(kind, name)?.label ?? name;

/** The records of each kind in words. */
export const KIND_WORDS: Record<CrmKind, { one: string; many: string }> = {
  ACCOUNTS: { one: 'account', many: 'accounts' },
  CONTACTS: { one: 'contact', many: 'contacts' },
  DEALS: { one: 'deal', many: 'deals' },
};

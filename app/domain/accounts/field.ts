// What a column of a CRM file can become, and the shapes that a field can have.
export type FieldType =
  | 'id'
  | 'text'
  | 'name'
  | 'phone'
  | 'email'
  | 'staff'
  | 'domain'
  | 'domains'
  | 'list'
  | 'date'
  | 'integer'
  | 'score'
  | 'money'
  | 'percent'
  | 'currency'
  | 'yes-no'
  | 'time-zone'
  | 'deal-type'
  | 'survey-kind'
  | 'attendance-kind';

/** What the mapping step calls each type. */
export const READ_AS: Record<FieldType, string> = {
  id: 'Id',
  text: 'Text',
  name: 'Name',
  phone: 'Phone number',
  email: 'E-mail address',
  staff: 'Staff member',
  domain: 'Domain',
  domains: 'Domains',
  list: 'List',
  date: 'Date',
  integer: 'Whole number',
  score: 'Score',
  money: 'Amount',
  percent: 'Share',
  currency: 'Currency code',
  'yes-no': 'Yes or no',
  'time-zone': 'Time zone',
  'deal-type': 'New, upsell or renewal',
  'survey-kind': 'NPS or CSAT',
  'attendance-kind': 'Kind of event',
};

/** `headers` are column names that mean this field, in lower case without spaces or signs; the first found wins. */
export type CrmField = { name: string; label: string; type: FieldType; headers: string[] };

/** A field with its headers as one line of words. */
export const field = (name: string, label: string, type: FieldType, headers: string): CrmField => ({
  name,
  label,
  type,
  headers: headers.split(' '),
});

export const isDeleted = field(
  'isDeleted',
  'Deleted in the CRM',
  'yes-no',
  'isdeleted deleted fivetrandeleted hsisdeleted isarchived archived hsarchived',
);

export const currency = field(
  'currency',
  'Currency',
  'currency',
  'currency currencycode currencyisocode dealcurrencycode hscurrency',
);

export const accountId = (headers: string) => field('accountExternalId', 'Account (its CRM id)', 'id', headers);

/** A staff member by the address they sign in with, or by their full name where only one has it. */
export const ownerEmail = (label: string, headers: string) =>
  field('ownerEmail', `${label} (e-mail or full name)`, 'staff', `${headers} owneremail owner ownername ownerfullname`);

/** The id of a fact in its own system. */
export const factId = (of: string, headers: string) =>
  field('externalId', `CRM id (finds the ${of})`, 'id', `${headers} id crmid externalid recordid hsobjectid`);

/** Who a line is about. The account may be left out where the person leads to it. */
export const account: CrmField[] = [
  accountId(
    'accountid accountexternalid companyid associatedcompanyid associatedcompanyids primaryassociatedcompanyid organizationid orgid',
  ),
  field(
    'accountDomain',
    'Account (its e-mail domain)',
    'domain',
    'accountdomain companydomainname companydomain emaildomain domain website',
  ),
];
/** The account and the person of a line. */
export const person: CrmField[] = [
  ...account,
  field(
    'contactExternalId',
    'Person (their CRM id)',
    'id',
    'contactid contactexternalid associatedcontactid associatedcontactids whoid vid',
  ),
  field(
    'contactEmail',
    'Person (e-mail)',
    'email',
    'contactemail email emailaddress useremail workemail requesteremail respondentemail attendeeemail',
  ),
];

// What a column of a CRM file can become, and the shapes that a field can have.
export type FieldType =
  | 'id'
  | 'text'
  | 'name'
  | 'phone'
  | 'email'
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

export const ownerEmail = (label: string) =>
  field('ownerEmail', `${label} (e-mail)`, 'email', 'owneremail accountowneremail dealowneremail owner');

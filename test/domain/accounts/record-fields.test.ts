import { expect, it } from 'vitest';
import { suggestMapping } from '~/domain/accounts/mapping';
import { ACCOUNTS, CONTACTS, DEALS } from '~/domain/accounts/record-fields';

const becomes = (kind: 'ACCOUNTS' | 'CONTACTS' | 'DEALS', header: string) =>
  Object.values(suggestMapping(kind, header.split(',')));

it.each([
  ['ACCOUNTS', 'hs_object_id,property_name,property_domain', ['externalId', 'name', 'domain']],
  ['ACCOUNTS', 'account_id,account_name,plan_tier,signup_date', ['externalId', 'name', 'plan', 'signedOn']],
  [
    'CONTACTS',
    'Contact ID,Account ID,First Name,Last Name,Email',
    ['externalId', 'accountExternalId', 'email', 'firstName', 'lastName'],
  ],
  [
    'DEALS',
    'ID,ACCOUNTID,NAME,STAGENAME,AMOUNT,CLOSEDATE',
    ['externalId', 'accountExternalId', 'name', 'stage', 'value', 'closeDate'],
  ],
] as const)('finds the columns of a real export: %s from %s', (kind, header, fields) => {
  expect(becomes(kind, header).sort()).toEqual([...fields].sort());
});

it('finds records by an id first, and takes no consent (rules G1)', () => {
  for (const fields of [ACCOUNTS, CONTACTS, DEALS]) {
    expect(fields[0]?.name).toBe('externalId');
    expect(fields.filter(({ name }) => /consent|optOut/i.test(name))).toEqual([]);
  }
});

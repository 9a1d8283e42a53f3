import { describe, expect, test } from 'vitest';
import { accountByDomain, findClashes, findLinks } from '~/domain/accounts/import-checks';

const layout = {
  kind: 'CONTACTS' as const,
  header: ['ID', 'Mail', 'Account', 'Owner'],
  mapping: { ID: 'externalId', Mail: 'email', Account: 'accountExternalId', Owner: 'ownerEmail' },
  formats: {},
};
const record = { id: 'con_a', values: { name: 'Ann Lee' }, line: null, print: '' };
const values = { externalId: 'C-1', email: 'a@tessel.example' };

describe('findClashes', () => {
  test('a key that belongs to somebody else names them, or the line', () => {
    const clash = (line: number | null) =>
      findClashes(layout, values, { record, clash: { key: 'email', with: { ...record, line } } });
    expect(clash(null)).toEqual([
      {
        column: 'Mail',
        value: 'a@tessel.example',
        reason: 'This address belongs to Ann Lee.',
        mend: 'Keep one of the two, or join them in the CRM',
      },
    ]);
    expect(clash(7)).toMatchObject([{ reason: 'This address is already in line 7.' }]);
  });

  test('a record named before in this file names the first line', () => {
    expect(findClashes(layout, values, { record: { ...record, line: 2 }, clash: null })).toMatchObject([
      { column: 'ID', value: 'C-1', reason: 'Same id as line 2 with other content.' },
    ]);
    expect(findClashes(layout, values, { record, clash: null })).toEqual([]);
    expect(findClashes(layout, values, { record: null, clash: null })).toEqual([]);
  });
});

describe('links', () => {
  const facts = {
    accounts: new Map([['A-1', 'acc_a']]),
    domains: new Map([['tessel.example', 'acc_t']]),
    staff: new Map([['lena@northbeam.example', 'per_l']]),
  };

  test('lead to the account and the owner', () => {
    expect(findLinks(layout, { accountExternalId: 'A-1', ownerEmail: 'lena@northbeam.example' }, facts)).toEqual({
      links: { accountId: 'acc_a', ownerId: 'per_l' },
      reasons: [],
    });
    expect(findLinks(layout, {}, facts)).toEqual({ links: {}, reasons: [] });
  });

  test('to nobody are reasons', () => {
    expect(findLinks(layout, { accountExternalId: 'A-9', ownerEmail: 'j@northbeam.example' }, facts)).toMatchObject({
      links: {},
      reasons: [
        { column: 'Account', value: 'A-9', reason: 'No account has this id.' },
        { column: 'Owner', value: 'j@northbeam.example', reason: 'No staff member has this address.' },
      ],
    });
  });

  test("a contact's address leads to the account of its domain", () => {
    expect(accountByDomain('CONTACTS', values, facts)).toEqual({ accountId: 'acc_t' });
    expect(accountByDomain('CONTACTS', { email: 'a@other.example' }, facts)).toEqual({});
    expect(accountByDomain('DEALS', values, facts)).toEqual({});
  });
});

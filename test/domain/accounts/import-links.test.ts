import { describe, expect, test } from 'vitest';
import type { CrmValues } from '~/domain/accounts/crm-row';
import type { CrmKind } from '~/domain/accounts/fields';
import { findLinks } from '~/domain/accounts/import-links';
import { linkFacts } from './simulated-store';

const facts = linkFacts({
  accounts: new Map([['A-1', 'acc_a']]),
  domains: new Map([['tessel.example', 'acc_t']]),
  contacts: new Map([['ann@tessel.example', { id: 'con_ann', accountId: 'acc_a' }]]),
  staff: [
    { id: 'per_l', email: 'lena@northbeam.example', name: 'Lena Fischer' },
    { id: 'per_j', email: 'j.weil@northbeam.example', name: 'Jonas Weil' },
    { id: 'per_1', email: 'a.kim@northbeam.example', name: 'Ari Kim' },
    { id: 'per_2', email: 'kim.a@northbeam.example', name: 'Ari Kim' },
  ],
});

const find = (kind: CrmKind, values: CrmValues) => {
  const mapping = Object.fromEntries(Object.keys(values).map((field) => [`Column ${field}`, field]));
  return findLinks({ kind, header: Object.keys(mapping), mapping, formats: {} }, values, facts);
};
const reasonsOf = (kind: CrmKind, values: CrmValues) => find(kind, values).reasons.map(({ reason }) => reason);

describe('the account', () => {
  test.each<[string, CrmKind, CrmValues, string | undefined]>([
    ['by CRM id', 'CONTACTS', { accountExternalId: 'A-1', email: 'x@other.example' }, 'acc_a'],
    ['of a new contact by the address', 'CONTACTS', { email: 'ben@tessel.example' }, 'acc_t'],
    ['not by a mail provider', 'CONTACTS', { email: 'ben@gmail.com' }, undefined],
    ['of usage by CRM id', 'USAGE', { accountExternalId: 'A-1' }, 'acc_a'],
    ['of usage by domain', 'USAGE', { accountDomain: 'tessel.example' }, 'acc_t'],
    ['of the person, before the domain of the address', 'SURVEYS', { contactEmail: 'ann@tessel.example' }, 'acc_a'],
    ['of somebody unknown by the domain of the address', 'SURVEYS', { contactEmail: 'new@tessel.example' }, 'acc_t'],
  ])('%s', (_, kind, values, id) => {
    const { links, reasons } = find(kind, values);
    expect([links.accountId, reasons]).toEqual([id, []]);
  });

  test.each<[CrmKind, CrmValues, string]>([
    ['CONTACTS', { accountExternalId: 'A-9' }, 'No account has this id.'],
    ['USAGE', { accountDomain: 'nobody.example' }, 'No account has this domain.'],
    ['TICKETS', { contactEmail: 'x@nobody.example' }, 'Nothing here leads to an account we know.'],
    ['TICKETS', { contactExternalId: 'C-9', accountExternalId: 'A-1' }, 'No contact has this id.'],
  ])('%s %j: %s', (kind, values, reason) => {
    expect(find(kind, values).reasons).toMatchObject([{ reason, column: expect.stringMatching(/^Column|^$/) }]);
    expect(find(kind, values).reasons[0]!.mend).not.toBe('');
  });

  test('only the surest name is compared in a second run', () => {
    const both = { accountExternalId: 'A-1', accountDomain: 'tessel.example', plan: 'Pro' };
    expect(find('SUBSCRIPTIONS', both).values).toEqual({ accountExternalId: 'A-1', plan: 'Pro' });
    const stranger = { accountExternalId: 'A-1', contactEmail: 'new@tessel.example', score: '9.0' };
    expect(find('SURVEYS', stranger)).toMatchObject({
      values: { accountExternalId: 'A-1', score: '9.0' },
      links: { accountId: 'acc_a' },
    });
    expect(find('SURVEYS', { contactEmail: 'ann@tessel.example' }).values).toEqual({
      contactEmail: 'ann@tessel.example',
    });
  });
});

describe('the owner', () => {
  test('by address, or by a name that only one has', () => {
    expect(find('ACCOUNTS', { ownerEmail: 'lena@northbeam.example' }).links).toEqual({ ownerId: 'per_l' });
    const named = find('DEALS', { ownerEmail: 'jonas weil' });
    expect([named.links, named.values]).toEqual([{ ownerId: 'per_j' }, { ownerEmail: 'j.weil@northbeam.example' }]);
  });

  test('nobody: names whom it may mean', () => {
    expect(find('ACCOUNTS', { ownerEmail: 'j.weyl@northbeam.example' }).reasons).toEqual([
      {
        column: 'Column ownerEmail',
        value: 'j.weyl@northbeam.example',
        reason: 'No staff member has this address. Near: j.weil@northbeam.example',
        mend: 'Use j.weil@northbeam.example, or invite them',
      },
    ]);
    expect(reasonsOf('ACCOUNTS', { ownerEmail: 'Ari Kim' })).toEqual(['Several staff members have this name.']);
    expect(reasonsOf('ACCOUNTS', { ownerEmail: 'Somebody Else' })).toEqual(['No staff member has this name.']);
  });
});

describe('the account above', () => {
  test('known, or maybe later in this file; never itself', () => {
    expect(find('ACCOUNTS', { parentExternalId: 'A-1' }).links).toEqual({ parentId: 'acc_a' });
    expect(find('ACCOUNTS', { parentExternalId: 'A-7' })).toMatchObject({
      links: { parentExternalId: 'A-7' },
      reasons: [],
    });
    expect(reasonsOf('ACCOUNTS', { externalId: 'A-7', parentExternalId: 'A-7' })).toEqual([
      'An account cannot be above itself.',
    ]);
  });
});

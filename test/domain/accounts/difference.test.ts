import { expect, test } from 'vitest';
import type { CrmValues } from '~/domain/accounts/crm-row';
import { difference, type FieldChange, type StoredValue } from '~/domain/accounts/difference';

const stored = {
  name: 'Tessel',
  seats: 25,
  industry: 'Retail',
  renewalOn: null,
  domain: ['tessel.example', 'tessel-group.example'],
};

test.each<[string, Record<string, StoredValue> | null, CrmValues, string, FieldChange[]]>([
  ['nothing stored', null, { name: 'Tessel' }, 'NEW', []],
  ['the same', stored, { name: 'Tessel', seats: 25, domain: ['tessel.example'] }, 'UNCHANGED', []],
  ['a field the file leaves empty', stored, { name: 'Tessel' }, 'UNCHANGED', []],
  [
    'other values',
    stored,
    { name: 'Tessel AG', renewalOn: '2027-03-31' },
    'CHANGED',
    [
      { field: 'name', from: 'Tessel', to: 'Tessel AG' },
      { field: 'renewalOn', from: null, to: '2027-03-31' },
    ],
  ],
  [
    'one more domain',
    stored,
    { domain: ['tessel.test'] },
    'CHANGED',
    [{ field: 'domain', from: ['tessel.example', 'tessel-group.example'], to: ['tessel.test'] }],
  ],
  [
    'a first domain',
    { domain: [] },
    { domain: ['tessel.test'] },
    'CHANGED',
    [{ field: 'domain', from: null, to: ['tessel.test'] }],
  ],
  ['products in another order', { products: ['A', 'B'] }, { products: ['B', 'A'] }, 'UNCHANGED', []],
  [
    'a product that the file leaves out',
    { products: ['A', 'B'] },
    { products: ['A'] },
    'CHANGED',
    [{ field: 'products', from: ['A', 'B'], to: ['A'] }],
  ],
  [
    'one of the domains of the account it names',
    { accountDomain: ['a.example', 'b.example'] },
    { accountDomain: 'b.example' },
    'UNCHANGED',
    [],
  ],
])('%s', (_, before, incoming, outcome, changes) => {
  expect(difference(before, incoming)).toEqual({ outcome, changes });
});

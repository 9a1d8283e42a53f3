import { expect, test } from 'vitest';
import { difference } from '~/domain/accounts/difference';

const stored = {
  name: 'Tessel',
  seats: 25,
  industry: 'Retail',
  renewalOn: null,
  domain: ['tessel.example', 'tessel-group.example'],
};

test.each([
  ['nothing stored', null, { name: 'Tessel' }, 'NEW', []],
  ['the same', stored, { name: 'Tessel', seats: 25, domain: 'tessel.example' }, 'UNCHANGED', []],
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
    { domain: 'tessel.test' },
    'CHANGED',
    [{ field: 'domain', from: 'tessel.example, tessel-group.example', to: 'tessel.test' }],
  ],
  [
    'a first domain',
    { domain: [] },
    { domain: 'tessel.test' },
    'CHANGED',
    [{ field: 'domain', from: null, to: 'tessel.test' }],
  ],
] as const)('%s', (_, before, incoming, outcome, changes) => {
  const copy = before && { ...before, domain: [...before.domain] };
  expect(difference(copy, incoming)).toEqual({ outcome, changes });
});

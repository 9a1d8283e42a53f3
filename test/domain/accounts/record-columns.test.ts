import { expect, test } from 'vitest';
import { fieldsOf, recordColumns, type WritableLine } from '~/domain/accounts/record-columns';

const line: WritableLine = {
  line: 2,
  outcome: 'NEW',
  label: 'Tessel',
  recordId: 'acc_1',
  values: {
    externalId: 'A-1',
    name: 'Tessel',
    renewalOn: '2026-12-09',
    ownerEmail: 'a@northbeam.example',
    domain: 'tessel.example',
  },
  links: { ownerId: 'per_1' },
  changes: [],
};

test('a new record takes all the file says; days become dates, links ids, domains rows of their own', () => {
  expect(recordColumns('ACCOUNTS', line)).toEqual({
    externalId: 'A-1',
    name: 'Tessel',
    renewalOn: new Date('2026-12-09T00:00:00Z'),
    ownerId: 'per_1',
  });
});

test('a changed record takes its changes only', () => {
  const changes = [{ field: 'renewalOn', from: null, to: '2026-12-09' }];
  const changed: WritableLine = { ...line, outcome: 'CHANGED', changes };
  expect(fieldsOf(changed)).toEqual(['renewalOn']);
  expect(recordColumns('ACCOUNTS', changed)).toEqual({ renewalOn: new Date('2026-12-09T00:00:00Z') });
});

test('a new contact may find its account by domain; a known one moves only when the file says so', () => {
  const contact: WritableLine = {
    ...line,
    values: { email: 'a@tessel.example', name: 'Ann' },
    links: { accountId: 'acc_1' },
  };
  expect(recordColumns('CONTACTS', contact)).toEqual({ email: 'a@tessel.example', name: 'Ann', accountId: 'acc_1' });
  const renamed: WritableLine = { ...contact, outcome: 'CHANGED', changes: [{ field: 'name', from: 'A', to: 'Ann' }] };
  expect(recordColumns('CONTACTS', renamed)).toEqual({ name: 'Ann' });
});

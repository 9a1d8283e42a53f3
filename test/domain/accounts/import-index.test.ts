import { describe, expect, test } from 'vitest';
import { acceptLine, findRecord, indexStored } from '~/domain/accounts/import-index';

const contacts = () =>
  indexStored('CONTACTS', [
    { id: 'con_a', values: { externalId: 'C-1', email: 'a@tessel.example', name: 'Ann Lee' } },
    { id: 'con_b', values: { externalId: null, email: 'b@tessel.example', name: 'Ben Okafor' } },
  ]);

describe('findRecord', () => {
  test.each([
    ['by CRM id', { externalId: 'C-1' }, 'con_a', undefined],
    ['by address', { email: 'a@tessel.example' }, 'con_a', undefined],
    ['by address, its CRM id is new to us', { externalId: 'C-2', email: 'b@tessel.example' }, 'con_b', undefined],
    ['never by name', { externalId: 'C-9', name: 'Ann Lee' }, undefined, undefined],
    ['a clash when the address has another CRM id', { externalId: 'C-9', email: 'a@tessel.example' }, 'con_a', 'email'],
    ['a clash when the keys belong to two', { externalId: 'C-1', email: 'b@tessel.example' }, 'con_a', 'email'],
  ])('%s', (_, values, id, clash) => {
    const found = findRecord(contacts(), values);
    expect([found.record?.id, found.clash?.key]).toEqual([id, clash]);
  });

  test('an account by any of its domains', () => {
    const index = indexStored('ACCOUNTS', [
      { id: 'acc_a', values: { externalId: 'A-1', domain: ['a.example', 'b.example'] } },
    ]);
    expect(findRecord(index, { domain: 'b.example' }).record?.id).toBe('acc_a');
  });
});

describe('acceptLine', () => {
  test('later lines see the record as it will be', () => {
    const index = contacts();
    const values = { externalId: 'C-1', email: 'ann@tessel.example' };
    acceptLine(index, findRecord(index, values).record, { line: 2, values, print: 'x' });
    expect(findRecord(index, { email: 'ann@tessel.example' }).record).toMatchObject({
      id: 'con_a',
      line: 2,
      values: { name: 'Ann Lee' },
    });
    expect(findRecord(index, { email: 'a@tessel.example' }).record).toBeNull();
  });

  test('a new record and a new domain are known from then on', () => {
    const index = indexStored('ACCOUNTS', [{ id: 'acc_a', values: { externalId: 'A-1', domain: ['a.example'] } }]);
    const first = { externalId: 'A-1', domain: 'b.example' };
    acceptLine(index, findRecord(index, first).record, { line: 2, values: first, print: 'x' });
    const second = { externalId: 'A-2', domain: 'c.example' };
    acceptLine(index, null, { line: 3, values: second, print: 'y' });
    const owners = ['a.example', 'b.example', 'c.example'].map((domain) => findRecord(index, { domain }).record);
    expect(owners.map((record) => [record?.id, record?.line])).toEqual([
      ['acc_a', 2],
      ['acc_a', 2],
      [null, 3],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import type { CrmKind } from '~/domain/accounts/fields';
import { newMemory } from '~/domain/accounts/file-memory';
import { acceptLine, findRecord, indexStored } from '~/domain/accounts/import-index';
import type { CrmValues } from '~/domain/accounts/crm-row';

const contacts = () =>
  indexStored('CONTACTS', [
    { id: 'con_a', values: { externalId: 'C-1', email: 'a@tessel.example', name: 'Ann Lee' } },
    { id: 'con_b', values: { externalId: null, email: 'b@tessel.example', name: 'Ben Okafor' } },
  ]);
const accounts = () =>
  indexStored('ACCOUNTS', [{ id: 'acc_a', values: { externalId: 'A-1', domain: ['a.example', 'b.example'] } }]);
const nothing = () => newMemory();

describe('findRecord', () => {
  test.each([
    ['by CRM id', { externalId: 'C-1' }, 'con_a', undefined],
    ['by address', { email: 'a@tessel.example' }, 'con_a', undefined],
    ['by address, its CRM id is new to us', { externalId: 'C-2', email: 'b@tessel.example' }, 'con_b', undefined],
    ['never by name', { externalId: 'C-9', name: 'Ann Lee' }, undefined, undefined],
    ['a clash when the address has another CRM id', { externalId: 'C-9', email: 'a@tessel.example' }, 'con_a', 'email'],
    ['a clash when the keys belong to two', { externalId: 'C-1', email: 'b@tessel.example' }, 'con_a', 'email'],
  ])('%s', (_, values, id, clash) => {
    const found = findRecord('CONTACTS', values, contacts(), nothing());
    expect([found.record?.id, found.clash?.key]).toEqual([id, clash]);
  });

  test('an account by any of its domains', () => {
    expect(findRecord('ACCOUNTS', { domain: ['b.example'] }, accounts(), nothing()).record?.id).toBe('acc_a');
    expect(findRecord('ACCOUNTS', { domain: ['new.example', 'a.example'] }, accounts(), nothing()).clash).toBeNull();
  });

  test('one cell with the domains of two accounts is a clash', () => {
    const two = indexStored('ACCOUNTS', [
      { id: 'acc_a', values: { domain: ['a.example'] } },
      { id: 'acc_b', values: { domain: ['b.example'] } },
    ]);
    const { clash } = findRecord('ACCOUNTS', { domain: ['a.example', 'b.example'] }, two, nothing());
    expect(clash).toMatchObject({ key: 'domain', value: 'b.example', with: { record: { id: 'acc_b' } } });
  });
});

describe('acceptLine', () => {
  const accept = (kind: CrmKind, memory = nothing(), stored = contacts()) => ({
    memory,
    say: (line: number, values: CrmValues) => {
      const { record } = findRecord(kind, values, stored, memory);
      acceptLine(kind, memory, { record, line, values, print: line });
    },
    find: (values: CrmValues) => findRecord(kind, values, stored, memory),
  });

  test('later lines see what the file said of a record, by whatever key they name it', () => {
    const { say, find } = accept('CONTACTS');
    say(2, { externalId: 'C-1', email: 'ann@tessel.example' });
    expect(find({ email: 'ann@tessel.example' })).toMatchObject({ record: { id: 'con_a' }, said: { line: 2 } });
    expect(find({ externalId: 'C-1' }).said?.line).toBe(2);
    expect(find({ email: 'a@tessel.example' })).toEqual({ record: null, said: null, clash: null });
  });

  test('a record named by address is known by its CRM id from then on', () => {
    const { say, find } = accept('CONTACTS');
    say(2, { email: 'a@tessel.example', title: 'CTO' });
    expect(find({ externalId: 'C-1' }).said?.line).toBe(2);
  });

  test('a new record, and a new domain of a known one', () => {
    const { say, find } = accept('ACCOUNTS', nothing(), accounts());
    say(2, { externalId: 'A-1', domain: ['c.example'] });
    say(3, { externalId: 'A-2', domain: ['d.example'] });
    const lines = ['a.example', 'c.example', 'd.example'].map((domain) => find({ domain: [domain] }).said?.line);
    expect(lines).toEqual([2, 2, 3]);
    expect(find({ externalId: 'A-9', domain: ['d.example'] }).clash).toMatchObject({ key: 'domain' });
  });
});

import { describe, expect, test } from 'vitest';
import { CRM_FIELDS, CRM_KEYS, CRM_NEEDS, fieldLabel, findField, type CrmKind } from '~/domain/accounts/fields';

describe.each(Object.keys(CRM_FIELDS) as CrmKind[])('%s', (kind) => {
  const fields = CRM_FIELDS[kind];

  test('no two fields share a name, a label or a header', () => {
    for (const list of [
      fields.map((it) => it.name),
      fields.map((it) => it.label),
      fields.flatMap((it) => it.headers),
    ]) {
      expect(list.filter((it, index) => list.indexOf(it) !== index)).toEqual([]);
    }
  });

  test('headers are written as they are compared', () => {
    expect(fields.flatMap((it) => it.headers).filter((header) => !/^[a-z]+$/.test(header))).toEqual([]);
  });

  test('its keys are fields', () => {
    expect(CRM_KEYS[kind].filter((key) => !findField(kind, key))).toEqual([]);
  });

  test('what it needs are fields', () => {
    expect(CRM_NEEDS[kind].flat().filter((name) => !findField(kind, name))).toEqual([]);
  });

  test('rules G1: consent is no field', () => {
    expect(fields.filter((it) => /consent|opt.?(?:in|out)|subscribe/i.test(`${it.name} ${it.label}`))).toEqual([]);
  });
});

test('a field has a label; one that is gone is shown by its name', () => {
  expect(fieldLabel('ACCOUNTS', 'renewalOn')).toBe('Renewal');
  expect(fieldLabel('ACCOUNTS', 'fax')).toBe('fax');
});

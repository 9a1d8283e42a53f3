import { expect, test } from 'vitest';
import { fieldsOf, linksOf, namesOf, valueOf } from '~/domain/accounts/set-fields.server';

test('names the fields that lines change, and those that say what a record belongs to', () => {
  const line = { line: 2, recordId: 'acc_1' };
  const change = (field: string) => ({ field, from: null, to: 'x' });
  expect(
    fieldsOf([
      { ...line, changes: [change('name')] },
      { ...line, changes: [change('name'), change('plan')] },
    ]),
  ).toEqual(new Set(['name', 'plan']));
  const names = (kind: Parameters<typeof linksOf>[0]) => linksOf(kind).flatMap(([, link]) => namesOf(link));
  expect(names('ACCOUNTS')).toEqual(['ownerEmail', 'parentExternalId']);
  expect(names('CONTACTS')).toEqual(['accountExternalId']);
});

test('a value is cast to the type of its column', () => {
  expect(valueOf('seats', 'integer')).toBe(`(r.values->>'seats')::integer`);
  expect(valueOf('name', 'text')).toBe(`r.values->>'name'`);
  expect(valueOf('products', 'text[]')).toContain('jsonb_array_elements_text');
});

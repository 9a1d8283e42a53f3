import { expect, test } from 'vitest';
import { readingOf } from '~/domain/accounts/column-reading';
import { formatDetector } from '~/domain/accounts/column-formats';
import { findField } from '~/domain/accounts/fields';
import type { ImportFormat } from '~/domain/accounts/schema';

const person = (id: string, name: string) => ({ id, name, email: `${id}@northbeam.example` });
const staff = [person('lena', 'Lena Fischer'), person('ari', 'Ari Kim'), person('ari2', 'Ari Kim')];

function reading(field: string, values: string[]) {
  const layout = { kind: 'ACCOUNTS' as const, header: ['it'], mapping: { it: field } };
  const detector = formatDetector(layout);
  for (const value of values) detector.add([value]);
  const format = { header: ['it'], ...detector.result() } as ImportFormat;
  return readingOf({ format, column: 'it', staff }, findField('ACCOUNTS', field)!);
}

test.each([
  [['Lena Fischer', 'lena fischer', 'ari@northbeam.example', ''], 'good', '3 of 3 names match staff'],
  [['Lena Fischer', 'Jo Weyl', 'NULL'], 'warn', '1 of 2 names match staff. Nobody here: “Jo Weyl”'],
  [['Ari Kim'], 'warn', '0 of 1 name matches staff. More than one has the name: “Ari Kim”'],
  [
    ['A B', 'C D', 'E F', 'G H', 'I J'],
    'warn',
    '0 of 5 names match staff. Nobody here: “A B”, “C D”, “E F” and 2 others',
  ],
  [[''], 'good', ''],
])('owners %j: %s, %s', (values, tone, note) => {
  expect(reading('ownerEmail', values)).toMatchObject({ tone, note, about: null });
});

test('dates and numbers keep their evidence; other columns need none', () => {
  expect(reading('renewalOn', ['31/12/2026'])).toMatchObject({
    about: 'dates',
    style: 'dmy',
    note: '1 date with the day first, 0 dates with the month first',
  });
  expect(reading('annualRevenue', ['1.234,50'])).toMatchObject({ about: 'decimals', style: 'comma' });
  expect(reading('industry', ['Retail'])).toEqual({ tone: 'good', note: '', about: null, style: '' });
});

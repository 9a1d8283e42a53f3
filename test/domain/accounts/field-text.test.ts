import { expect, test } from 'vitest';
import { fieldText } from '~/domain/accounts/field-text';

test.each([
  ['renewalOn', '2026-12-09', undefined, '9 Dec 2026'],
  ['renewalOn', null, undefined, 'nothing'],
  ['annualRevenue', '186000.00', 'GBP', '£186,000'],
  ['annualRevenue', '186000.50', undefined, '186,000.5'],
  ['annualRevenue', '1.00', 'nonsense', '1'],
  ['seats', 1200, undefined, '1,200'],
  ['isPublicSector', true, undefined, 'Yes'],
  ['isPublicSector', false, undefined, 'No'],
  ['name', 'Tessel', undefined, 'Tessel'],
] as const)('%s %j %s → %s', (field, value, currency, text) => {
  expect(fieldText({ kind: 'ACCOUNTS', field, currency }, value)).toBe(text);
});

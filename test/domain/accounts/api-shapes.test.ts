import { expect, it } from 'vitest';
import { apiCall, apiKinds, ApiQuery, IdempotencyKey, kindNamed } from '~/domain/accounts/api-shapes';
import { ImportKind } from '~/generated/prisma/enums';

it('knows each kind by its address, and no other', () => {
  expect(apiKinds.map(kindNamed).sort()).toEqual(Object.values(ImportKind).sort());
  for (const name of [undefined, '', 'ACCOUNTS', 'constructor', 'people', 'imports'])
    expect(kindNamed(name)).toBeNull();
});

it.each([
  [[], false],
  [[{}], true],
  [Array.from({ length: 1000 }, () => ({ name: 'x' })), true],
  [Array.from({ length: 1001 }, () => ({ name: 'x' })), false],
  [[null], false],
  ['rows', false],
])('takes one to a thousand rows (%#)', (rows, isFine) => {
  expect(apiCall('ACCOUNTS').safeParse({ rows }).success).toBe(isFine);
});

it('takes a dry run by its word alone', () => {
  expect(ApiQuery.parse({})).toEqual({ dryRun: 'false' });
  expect(ApiQuery.safeParse({ dryRun: '1' }).success).toBe(false);
});

it.each([
  ['8e03978e-40d5-43e8-bc93-6894a57f9324', true],
  ['"quoted"', true],
  ['', false],
  ['a b', false],
  ['ü', false],
  ['x'.repeat(256), false],
])('Idempotency-Key %s', (key, isFine) => {
  expect(IdempotencyKey.safeParse(key).success).toBe(isFine);
});

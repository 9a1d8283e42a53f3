import fc from 'fast-check';
import { expect, it } from 'vitest';
import { API_KEY_PREFIX, readBearer } from '~/domain/access/api-key';

const key = `${API_KEY_PREFIX}${'aB3_-'.repeat(8)}xyz`;

it.each([`Bearer ${key}`, `bearer ${key}`, `  Bearer   ${key} `])('reads the key of “%s”', (header) => {
  expect(readBearer(header)).toBe(key);
});

it.each([
  null,
  '',
  'Bearer',
  'Bearer ',
  key,
  `Basic ${key}`,
  `Bearer ${key}, Bearer ${key}`,
  `Bearer ${key}x`,
  `Bearer ${key.slice(0, -1)}`,
  `Bearer ${key.replace('fwk_', 'sk_')}`,
])('finds none in “%s”', (header) => {
  expect(readBearer(header)).toBeNull();
});

it('reads any text without a surprise', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readBearer(`Bearer ${text}`) === null));
});

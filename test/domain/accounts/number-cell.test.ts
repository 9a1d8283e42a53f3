import { expect, test } from 'vitest';
import { readMoney, readScore, readShare, readWhole } from '~/domain/accounts/number-cell';

test('money brings the currency that its sign names', () => {
  expect(readMoney('£1,200.50', { decimals: 'point' })).toEqual({
    ok: true,
    value: { amount: '1200.50', currency: 'GBP' },
  });
  expect(readMoney('$5', {})).toEqual({ ok: true, value: { amount: '5.00', currency: null } });
});

test.each([
  ['25', 25],
  ['1,200', 1200],
  ['25.0', 25],
])('whole number %s', (text, value) => expect(readWhole(text, { decimals: 'point' })).toEqual({ ok: true, value }));

test.each(['2.5', '-1', '£5', '5%', '9999999999'])('%s is no whole number', (text) =>
  expect(readWhole(text, { decimals: 'point' }).ok).toBe(false),
);

test('a score has one decimal, up to 10', () => {
  expect(readScore('9', {})).toEqual({ ok: true, value: '9.0' });
  expect(readScore('10.5', {}).ok).toBe(false);
});

test('a share by the scale of its column', () => {
  expect(readShare('50', { scale: 100 })).toEqual({ ok: true, value: 0.5 });
  expect(readShare('50%', { scale: 1 })).toEqual({ ok: true, value: 0.5 });
  expect(readShare('50', { scale: 1 }).ok).toBe(false);
});

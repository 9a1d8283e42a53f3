import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deriveCode, deriveToken, hashToken, isSameToken } from '~/platform/derived-token.server';

it('is the same for the same door and another for every other', () => {
  expect(deriveToken('sign-in', 'sin_1')).toBe(deriveToken('sign-in', 'sin_1'));
  const tokens = ['sign-in', 'join', 'ask'].flatMap((purpose) => ['a', 'b'].map((id) => deriveToken(purpose, id)));
  expect(new Set(tokens).size).toBe(6);
});

it('fits into an address and gives away neither its id nor its hash', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 4 }), (id) => {
      const token = deriveToken('sign-in', id);
      expect(token).toMatch(/^[\w-]{43}$/);
      expect(hashToken(token)).not.toBe(token);
    }),
  );
});

it('codes have eight digits, leading zeros too', () => {
  fc.assert(fc.property(fc.uuid(), (id) => /^\d{8}$/.test(deriveCode('sign-in', id))));
});

it('a token is the same as itself alone, whatever its length or letters', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => isSameToken(a, a) && isSameToken(a, b) === (a === b)));
});

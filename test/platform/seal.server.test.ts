import fc from 'fast-check';
import { expect, it } from 'vitest';
import { open, seal, SealError } from '~/platform/seal.server';

const SECRET = 'a secret of at least thirty-two characters';

it('opens what it sealed, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      expect(open(SECRET, seal(SECRET, bytes))).toEqual(Uint8Array.from(bytes));
    }),
  );
});

it('never seals the same text to the same bytes, and shows none of it', () => {
  const text = Buffer.from('https://advocates.northbeam.example/sign-in?token=abc');
  const [first, second] = [seal(SECRET, text), seal(SECRET, text)];
  expect(first).not.toEqual(second);
  expect(Buffer.from(first).includes('token')).toBe(false);
});

it('refuses a change of any one byte', () => {
  const sealed = seal(SECRET, Buffer.from('letter'));
  for (let index = 0; index < sealed.length; index++) {
    const changed = Uint8Array.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(() => open(SECRET, changed), `byte ${index}`).toThrow(SealError);
  }
});

it.each([0, 1, 28])('refuses %i bytes', (length) => {
  expect(() => open(SECRET, new Uint8Array(length).fill(1))).toThrow(SealError);
});

it('refuses another secret', () => {
  expect(() => open(`${SECRET}!`, seal(SECRET, Buffer.from('letter')))).toThrow(SealError);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readUnsubscribeToken, unsubscribeToken } from '~/domain/newsletter/unsubscribe-token.server';

it('reads its own tokens, which never change', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^adv_[a-z0-9]{1,32}$/), (id) => {
      expect(readUnsubscribeToken(unsubscribeToken(id))).toBe(id);
      expect(unsubscribeToken(id)).toBe(unsubscribeToken(id));
    }),
  );
});

it('reads nothing else', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readUnsubscribeToken(text) === null));
  const good = unsubscribeToken('adv_1');
  for (const bad of [`${good} `, good.slice(0, -1), good.replace('adv_1', 'adv_2'), good.toUpperCase()]) {
    expect(readUnsubscribeToken(bad)).toBeNull();
  }
});

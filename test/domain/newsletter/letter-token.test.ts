import { expect, it } from 'vitest';
import { letterToken, readLetterToken } from '~/domain/newsletter/letter-token.server';
import { unsubscribeToken } from '~/domain/newsletter/unsubscribe-token.server';

it('opens one recipient’s letter and nothing else', () => {
  expect(readLetterToken(letterToken('rcp_1'))).toBe('rcp_1');
  const others = ['', '.', 'rcp_1', 'rcp_1.', `rcp_2.${letterToken('rcp_1').split('.')[1]}`, unsubscribeToken('rcp_1')];
  for (const token of others) expect(readLetterToken(token)).toBeNull();
});

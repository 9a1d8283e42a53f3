import { expect, it } from 'vitest';
import { mayNameAccount, mayNamePerson, missingScopes } from '~/domain/assets/publishing';

const piece = { kind: 'QUOTE' as const, advocateId: 'adv_1', accountId: 'acc_1', allows: [] };

it.each([
  ['a quote needs the leave to quote', piece, ['QUOTE']],
  ['with it nothing is missing', { ...piece, allows: ['QUOTE' as const] }, []],
  [
    'a video needs the person’s picture too',
    { ...piece, kind: 'VIDEO' as const, allows: ['PUBLISH_TEXT' as const] },
    ['PHOTO'],
  ],
  ['a piece of our own needs nobody’s', { ...piece, advocateId: null }, []],
])('%s', (_name, one, missing) => {
  expect(missingScopes(one)).toEqual(missing);
});

it('names are shown as far as they were allowed (G2)', () => {
  expect(mayNameAccount(piece)).toBe(false);
  expect(mayNameAccount({ ...piece, allows: ['ACCOUNT_NAME'] })).toBe(true);
  expect(mayNameAccount({ ...piece, accountId: null, allows: ['ACCOUNT_NAME'] })).toBe(false);
  expect(mayNamePerson({ ...piece, allows: ['NAME'] })).toEqual({ name: true, title: false });
  expect(mayNamePerson({ ...piece, allows: ['JOB_TITLE'] })).toEqual({ name: false, title: true });
});

import { expect, it } from 'vitest';
import { accountsOf } from '~/domain/moments/viewer';

it.each([
  ['MANAGER', {}],
  ['ADMIN', {}],
  ['REQUESTER', { ownerId: 'per_1' }],
  ['LEADER', { ownerId: 'per_1' }],
] as const)('lets a %s act on %o', (role, where) => {
  expect(accountsOf({ personId: 'per_1', name: 'Dario Conti', role })).toEqual(where);
});

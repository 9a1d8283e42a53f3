import { expect, it } from 'vitest';
import { ownAccounts } from '~/domain/accounts/own-accounts';

it.each([
  ['REQUESTER', { ownerId: 'per_1' }],
  ['ADVOCATE', { ownerId: 'per_1' }],
  ['MANAGER', {}],
  ['LEADER', {}],
  ['ADMIN', {}],
] as const)('%s opens %o', (role, where) => {
  expect(ownAccounts({ role, personId: 'per_1' })).toEqual(where);
});

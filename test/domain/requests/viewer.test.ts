import { expect, it } from 'vitest';
import { viewerOf } from '~/domain/requests/viewer';

it.each([
  ['REQUESTER', false],
  ['LEADER', false],
  ['MANAGER', true],
  ['ADMIN', true],
] as const)('%s sees everybody’s requests: %s', (role, seesAll) => {
  expect(viewerOf({ personId: 'per_1', role, timeZone: 'Europe/London' }).seesAll).toBe(seesAll);
});

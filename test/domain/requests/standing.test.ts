import { expect, it } from 'vitest';
import { standingOf } from '~/domain/requests/standing';

const nothing = { wanted: 1, found: 0, openAsks: 0, waitingOwners: 0 };

it.each([
  [nothing, 'MATCHING'],
  [{ ...nothing, waitingOwners: 1 }, 'WAITING_FOR_OWNER'],
  [{ ...nothing, waitingOwners: 1, openAsks: 1 }, 'WAITING_FOR_ADVOCATE'],
  [{ ...nothing, found: 1, openAsks: 2 }, 'ACCEPTED'],
  [{ ...nothing, wanted: 2, found: 1, openAsks: 1 }, 'WAITING_FOR_ADVOCATE'],
  [{ ...nothing, wanted: 2, found: 1 }, 'ACCEPTED'],
] as const)('%j stands at %s', (goingOn, status) => {
  expect(standingOf(goingOn)).toBe(status);
});

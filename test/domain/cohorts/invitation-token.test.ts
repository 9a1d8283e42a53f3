import { expect, it } from 'vitest';
import { invitationDoor, readJoinToken, readLeaveToken } from '~/domain/cohorts/invitation-token.server';
import { deriveToken } from '~/platform/derived-token.server';

const tokenOf = (path: string, purpose: string) =>
  path.split('/').at(-1)!.replace(':token', deriveToken(purpose, 'civ_1'));

it('opens its own door and no other', () => {
  const { path, purpose, leave } = invitationDoor('spring', 'civ_1');
  const join = tokenOf(path, purpose);
  const out = tokenOf(leave!.path, leave!.purpose);
  expect([readJoinToken(join), readLeaveToken(out)]).toEqual(['civ_1', 'civ_1']);
  expect([readJoinToken(out), readLeaveToken(join)]).toEqual([null, null]);
});

it.each(['', 'civ_1', 'civ_1.', 'civ_2.' + deriveToken('cohort', 'civ_1'), '.'])('opens nothing with %j', (token) => {
  expect(readJoinToken(token)).toBeNull();
  expect(readLeaveToken(token)).toBeNull();
});

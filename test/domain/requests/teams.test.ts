import { expect, it } from 'vitest';
import { findTeam, teams, teamSlug } from '~/domain/requests/teams';

it('every team has an address that leads back to it', () => {
  for (const team of teams) expect(findTeam(teamSlug(team))).toBe(team);
  expect(teamSlug('CUSTOMER_SUCCESS')).toBe('customer-success');
  expect(findTeam('finance')).toBeUndefined();
});

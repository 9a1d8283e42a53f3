import { expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { opportunity, person } from '#test/support/opportunity-facts';
import { decideClaim, holdsPlace, isUnderWay } from '~/domain/opportunities/claim-decision';
import type { ClaimStatus } from '~/generated/prisma/enums';

function decide(places: number | null, taken: number, existing: ClaimStatus | null = null, mayWait = true) {
  const facts = { ...opportunity(), places, taken };
  const status = existing && { status: existing };
  const result = decideClaim({ person: person(), opportunity: facts, existing: status, mayWait }, NOW);
  return result.ok ? result.value : result.reason.code;
}

it.each<[number | null, number, ClaimStatus | null, boolean, string]>([
  [3, 2, null, true, 'claim'],
  [null, 400, null, true, 'claim'],
  [3, 3, null, true, 'wait'],
  [3, 3, null, false, 'full'],
  [3, 3, 'CLAIMED', false, 'already'],
  [3, 3, 'WAITING', false, 'already'],
  [3, 3, 'SUBMITTED', false, 'already'],
  [3, 3, 'RETURNED', false, 'already'],
  [3, 2, 'WITHDRAWN', true, 'claim'],
  [3, 3, 'LAPSED', true, 'wait'],
  [3, 0, 'APPROVED', true, 'done'],
])('places %s, taken %s, existing %s, may wait %s → %s', (places, taken, existing, mayWait, expected) => {
  expect(decide(places, taken, existing, mayWait)).toBe(expected);
});

it('still gives an existing claim when the opportunity has closed since', () => {
  const facts = { ...opportunity({ status: 'CLOSED' }), places: 1, taken: 1 };
  const asked = { person: person(), opportunity: facts, existing: { status: 'CLAIMED' } as const, mayWait: true };
  expect(decideClaim(asked, NOW)).toEqual({ ok: true, value: 'already' });
});

it('knows who holds a place and who can still withdraw', () => {
  const all: ClaimStatus[] = ['WAITING', 'CLAIMED', 'SUBMITTED', 'RETURNED', 'APPROVED', 'WITHDRAWN', 'LAPSED'];
  expect(all.filter(holdsPlace)).toEqual(['CLAIMED', 'SUBMITTED', 'RETURNED', 'APPROVED']);
  expect(all.filter(isUnderWay)).toEqual(['WAITING', 'CLAIMED', 'SUBMITTED', 'RETURNED']);
});

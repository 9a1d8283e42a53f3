import { expect, it } from 'vitest';
import { catalogueWith } from '#test/support/signals';
import { isInTrial, trialsOf } from '~/domain/signals/trial';

const trial = { ownerIds: ['per_1'], cohortId: 'coh_1' };

it.each([
  ['the account of a chosen owner', { ownerId: 'per_1', cohortIds: [] }, true],
  ['an account whose people were invited in the cohort', { ownerId: null, cohortIds: ['coh_9', 'coh_1'] }, true],
  ['somebody else’s account', { ownerId: 'per_2', cohortIds: ['coh_9'] }, false],
  ['an account without an owner', { ownerId: null, cohortIds: [] }, false],
])('%s', (_, facts, isIn) => {
  expect(isInTrial(trial, facts)).toBe(isIn);
});

it('names the signals in trial of whose group an account is, and no other', () => {
  const inTrial = trialsOf(catalogueWith('survey', { trial }), { ownerId: 'per_1', cohortIds: [] });
  expect([inTrial('survey'), inTrial('goal-achieved')]).toEqual([true, false]);
});

import { expect, it } from 'vitest';
import { isStanding, standingCohorts } from '~/domain/cohorts/standing';
import { unknownPlaces } from '~/domain/cohorts/letter-words';

it('knows its own slugs', () => {
  expect(['moments', 'nominated', 'spring', 'toString'].map(isStanding)).toEqual([true, true, false, false]);
});

it('has words that every letter can fill', () => {
  for (const { subject, body } of Object.values(standingCohorts)) expect(unknownPlaces(subject + body)).toEqual([]);
});

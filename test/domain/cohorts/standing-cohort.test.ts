import { expect, it } from 'vitest';
import { takeStandingCohort } from '~/domain/cohorts/standing-cohort.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

it('is made once, by whoever needs it first', async () => {
  const taken = await Promise.all(
    [1, 2, 3, 4].map(() => db.$transaction((tx) => takeStandingCohort(tx, 'nominated', NOW))),
  );
  expect(new Set(taken.map(({ id }) => id)).size).toBe(1);
  expect(taken[0]).toMatchObject({ status: 'OPEN', reminderDays: [2, 7, 14], createdById: null });
});

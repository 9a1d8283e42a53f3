import { beforeAll, expect, it } from 'vitest';
import { openCohort } from '~/domain/cohorts/open-cohort.server';
import { previewCohort } from '~/domain/cohorts/preview-cohort.server';
import { actingStaff } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { allowLetters, makeDraft } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
beforeAll(() => allowLetters(db));

it('says who would be invited and who not, as opening then does', async () => {
  const { cohort } = await makeDraft(db, 'ports', 3);
  const preview = await previewCohort(db, cohort.segmentId, NOW);
  expect(preview).toMatchObject({ candidates: 5, invited: 3, looked: 5 });
  expect(preview?.reasons.map(({ code, count }) => `${code} ${count}`).sort()).toEqual(['advocate 1', 'no-address 1']);
  expect(preview?.sample).toHaveLength(5);
  expect(await openCohort(db, cohort.id, await actingStaff(db), NOW)).toMatchObject({
    value: { candidates: 5, included: 3 },
  });
});

it('is none without a segment', async () => {
  expect([await previewCohort(db, null, NOW), await previewCohort(db, 'seg_none', NOW)]).toEqual([null, null]);
});

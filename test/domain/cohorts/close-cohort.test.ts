import { beforeAll, expect, it } from 'vitest';
import { closeCohort } from '~/domain/cohorts/close-cohort.server';
import { inviteCohort } from '~/domain/cohorts/invite-cohort.server';
import { openCohort } from '~/domain/cohorts/open-cohort.server';
import { takeStandingCohort } from '~/domain/cohorts/standing-cohort.server';
import { addTime, hours } from '~/platform/time';
import { actingStaff } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { allowLetters, makeDraft } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
let by: Awaited<ReturnType<typeof actingStaff>>;
beforeAll(async () => {
  by = await actingStaff(db);
  await allowLetters(db);
});

it('ends when the cohort closes; who waits is left out, and reminders stop', async () => {
  const { cohort } = await makeDraft(db, 'yards', 3);
  await openCohort(db, cohort.id, by, NOW);
  const [first] = await db.cohortInvitation.findMany({
    where: { cohortId: cohort.id, excludedReason: null },
    take: 1,
  });
  await db.cohortInvitation.update({
    where: { id: first!.id },
    data: { invitedAt: NOW, nextAt: addTime(NOW, hours(48)) },
  });
  expect(await closeCohort(db, cohort.id, by, NOW)).toEqual({ ok: true, value: { stopped: 1, letGo: 2 } });
  expect(await closeCohort(db, cohort.id, by, NOW)).toEqual({ ok: false, reason: 'not-open' });
  await inviteCohort(db, { cohortId: cohort.id }, NOW);
  expect(await db.cohortInvitation.count({ where: { cohortId: cohort.id, invitedAt: { not: null } } })).toBe(1);
});

it('is refused for a standing cohort and for none', async () => {
  const { id } = await db.$transaction((tx) => takeStandingCohort(tx, 'moments', NOW));
  expect(await closeCohort(db, id, by, NOW)).toEqual({ ok: false, reason: 'standing' });
  expect(await closeCohort(db, 'coh_none', by, NOW)).toEqual({ ok: false, reason: 'not-found' });
});

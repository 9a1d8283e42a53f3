import { beforeAll, expect, it } from 'vitest';
import { readCohortPage } from '~/domain/cohorts/cohort-page.server';
import { inviteCohort } from '~/domain/cohorts/invite-cohort.server';
import { openCohort } from '~/domain/cohorts/open-cohort.server';
import { CohortSearch } from '~/domain/cohorts/schema';
import { changeSettings } from '~/domain/settings/change-settings.server';
import { actingStaff } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { allowLetters, makeDraft, makeMember } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
beforeAll(() => allowLetters(db));
const read = (id: string, search: object = {}) =>
  readCohortPage(db, id, { search: CohortSearch.parse(search), timeZone: 'Europe/London', now: NOW });

it('shows of a draft who would be invited, and of an open cohort the tab that is asked for', async () => {
  const { cohort, quiet } = await makeDraft(db, 'ports', 2);
  expect(await read(cohort.id)).toMatchObject({
    preview: { candidates: 4, invited: 2 },
    people: null,
    letter: { subject: 'Would you show others how Tessel plans?' },
  });
  await openCohort(db, cohort.id, await actingStaff(db), NOW);
  await inviteCohort(db, { cohortId: cohort.id }, NOW);
  await makeMember(db, cohort.id);
  const people = await read(cohort.id);
  expect(people).toMatchObject({ preview: null, steps: null, people: { total: 5 } });
  expect(people?.people?.counts).toEqual({ joined: 1, invited: 2, waiting: 0, excluded: 2 });
  const left = await read(cohort.id, { status: 'excluded', q: quiet.name });
  expect(left?.people?.members.map(({ reason }) => reason)).toContain('Has no e-mail address in the CRM.');
  const funnel = await read(cohort.id, { tab: 'funnel' });
  expect(funnel?.steps?.steps.map(({ text }) => text)).toEqual(['3', '1 of 3, 33 %', '0 of 1, 0 %', 'nobody yet']);
  expect(funnel?.steps?.others).toMatchObject([{ id: cohort.id, isThis: true }]);
  expect((await read(cohort.id, { tab: 'feedback' }))?.feedback).toMatchObject({ answered: 0, unasked: 1 });
});

it('says when the letters wait for the postal address of the company', async () => {
  const { cohort } = await makeDraft(db, 'quays', 2);
  await openCohort(db, cohort.id, await actingStaff(db), NOW);
  expect((await read(cohort.id))?.cohort.lacksAddress).toBe(false);
  await changeSettings(db, { postalAddress: '' }, { personId: null, name: 'Priya Raman' }, NOW);
  expect((await read(cohort.id))?.cohort.lacksAddress).toBe(true);
  expect((await read((await makeDraft(db, 'piers', 1)).cohort.id))?.cohort.lacksAddress).toBe(true);
  await allowLetters(db);
});

it('is none for no cohort', async () => {
  expect(await read('coh_none')).toBeNull();
});

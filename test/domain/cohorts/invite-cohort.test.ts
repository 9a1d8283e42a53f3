import { beforeAll, expect, it } from 'vitest';
import { inviteCohort } from '~/domain/cohorts/invite-cohort.server';
import { openCohort } from '~/domain/cohorts/open-cohort.server';
import { changeSettings } from '~/domain/settings/change-settings.server';
import { addTime, hours } from '~/platform/time';
import { sweepInvitations } from '~/domain/cohorts/sweep-invitations.server';
import { actingStaff, waitingJobs } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { allowLetters, makeDraft } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();
beforeAll(() => allowLetters(db));
const opened = async (industry: string, people: number) => {
  const made = await makeDraft(db, industry, people);
  await openCohort(db, made.cohort.id, await actingStaff(db), NOW);
  return made;
};

it('writes one letter each, however often and by however many workers it is done', async () => {
  const { cohort } = await opened('farms', 5);
  await Promise.all([1, 2, 3].map(() => inviteCohort(db, { cohortId: cohort.id }, NOW)));
  await inviteCohort(db, { cohortId: cohort.id }, addTime(NOW, hours(30)));
  const rows = await db.cohortInvitation.findMany({ where: { cohortId: cohort.id } });
  expect(rows.filter(({ invitedAt }) => invitedAt)).toHaveLength(5);
  expect(rows.filter(({ invitedAt, excludedReason }) => invitedAt && excludedReason)).toEqual([]);
  expect(await db.mailMessage.count({ where: { toEmail: { in: await emailsOf(cohort.id) } } })).toBe(5);
});

it('leaves out who may not be invited any more, and the sums still hold', async () => {
  const { cohort, contacts } = await opened('docks', 3);
  await db.invitationOptOut.create({ data: { email: contacts[0]?.email ?? '', createdAt: NOW } });
  await inviteCohort(db, { cohortId: cohort.id }, NOW);
  const rows = await db.cohortInvitation.findMany({ where: { cohortId: cohort.id } });
  expect(rows.find(({ contactId }) => contactId === contacts[0]?.id)?.excludedReason).toContain(
    'not to be invited again',
  );
  const invited = rows.filter(({ invitedAt }) => invitedAt).length;
  const excluded = rows.filter(({ excludedReason }) => excludedReason !== null).length;
  expect([invited, excluded, rows.length]).toEqual([2, 3, 5]);
});

it('lets everybody wait while the company has no postal address, and goes on once it is back', async () => {
  const { cohort } = await opened('mills', 3);
  const before = await rowsOf(cohort.id);
  await changeSettings(db, { postalAddress: '' }, { personId: null, name: 'Priya Raman' }, NOW);
  await inviteCohort(db, { cohortId: cohort.id }, NOW);
  expect(await rowsOf(cohort.id)).toEqual(before);
  await allowLetters(db);
  await sweepInvitations(db, NOW);
  expect(await waitingJobs(db, 'invite-cohort')).toContainEqual({ cohortId: cohort.id });
  await inviteCohort(db, { cohortId: cohort.id }, NOW);
  expect((await rowsOf(cohort.id)).filter(({ invitedAt }) => invitedAt)).toHaveLength(3);
});

const rowsOf = (cohortId: string) => db.cohortInvitation.findMany({ where: { cohortId }, orderBy: { id: 'asc' } });

async function emailsOf(cohortId: string) {
  const rows = await db.cohortInvitation.findMany({
    where: { cohortId },
    select: { contact: { select: { email: true } } },
  });
  return rows.flatMap(({ contact }) => contact.email ?? []);
}

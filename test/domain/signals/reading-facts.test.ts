import { expect, it } from 'vitest';
import { makeContact, makeSurvey } from '#test/support/account-facts';
import { NOW } from '#test/support/clock';
import { makeCohort } from '#test/support/cohorts';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeStaff } from '#test/support/people';
import { catalogueWith } from '#test/support/signals';
import { listReadingFacts, readingOf } from '~/domain/signals/reading-facts.server';
import { newId } from '~/platform/id';

const { db } = await testDatabase();
const { id: createdById } = await makeStaff(db);

it('knows names, and the cohorts in which people of an account were invited or joined', async () => {
  const { id: accountId } = await makeAccount(db);
  const { id: contactId } = await makeContact(db, { accountId });
  await makeSurvey(db, { accountId, contactId });
  const [invited, leftOut] = await Promise.all([makeCohort(db, { createdById }), makeCohort(db, { createdById })]);
  const invitation = { id: newId('civ'), contactId };
  await db.cohortInvitation.create({ data: { ...invitation, cohortId: invited.id, invitedAt: NOW } });
  await db.cohortInvitation.create({
    data: { id: newId('civ'), contactId, cohortId: leftOut.id, excludedReason: 'left' },
  });
  const [known] = await listReadingFacts(db, [accountId], NOW);
  if (!known) throw new Error('nothing was read');
  expect(known.cohortIds).toEqual([invited.id]);
  const reading = (cohortId: string) =>
    readingOf(known, catalogueWith('survey', { trial: { ownerIds: [], cohortId } }), NOW).readings[0];
  expect(reading(invited.id)).toMatchObject({ fact: 'NPS 10, Leila Osei', isLeftOut: false });
  expect(reading(leftOut.id)).toMatchObject({ isLeftOut: true });
});

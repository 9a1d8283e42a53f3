import { expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeAdvocate, makeStaff } from '#test/support/people';
import { makeContact } from '#test/support/segments';
import { listSegmentFacts } from '~/domain/cohorts/segment-facts.server';
import { newId } from '~/platform/id';

const { db } = await testDatabase();
const day = (text: string) => new Date(`${text}T00:00:00Z`);

it('reads everything that is known of somebody', async () => {
  const owner = await makeStaff(db);
  const parent = await makeAccount(db);
  const { id: accountId } = await makeAccount(db, {
    ...{ country: 'NL', region: 'Benelux', segment: 'Mid-market', plan: 'Scale', seats: 40, employees: 900 },
    ...{ annualRevenue: 64000.5, products: ['Dock', 'Forecast'], parentId: parent.id, ownerId: owner.id },
    onboardingClosedOn: day('2026-02-01'),
    renewalOn: day('2026-12-11'),
    isPublicSector: true,
    churnNoticeOn: day('2026-11-01'),
  });
  const { id: advocateId, contactId } = await makeAdvocate(db, {
    accountId,
    joinedAt: new Date('2026-03-04T22:00:00Z'),
  });
  await db.contact.update({
    where: { id: contactId },
    data: { title: 'Head of Planning', productRole: 'admin', language: 'nl', country: 'BE', leftOn: day('2026-11-02') },
  });
  const survey = { accountId, kind: 'NPS' as const, answeredOn: day('2026-10-01') };
  await db.surveyScore.create({ data: { ...survey, id: newId('sur'), externalId: 's1', score: 3 } });
  await db.surveyScore.create({
    data: { ...survey, id: newId('sur'), externalId: 's2', score: 9, answeredOn: day('2026-11-01') },
  });
  await db.suggestion.create({
    data: {
      ...{ id: newId('sug'), accountId, moment: 16, occurrence: 'r', offers: [], reasons: [], words: '' },
      ...{ happenedOn: day('2026-11-01'), opensOn: day('2026-11-02'), welcomeUntil: day('2027-01-01'), createdAt: NOW },
    },
  });
  const cohort = { id: newId('coh'), name: 'First', slug: 'first', phase: 'CRAWL' as const, goal: '', subject: '' };
  await db.cohort.create({
    data: { ...cohort, body: '', reminderDays: [], createdById: owner.id, createdAt: NOW },
  });
  await db.cohortInvitation.create({
    data: { id: newId('civ'), cohortId: cohort.id, contactId, invitedAt: day('2026-10-01') },
  });
  await db.activityWillingness.createMany({
    data: [
      { advocateId, activity: 'TALK', answer: 'ASK_ME' },
      { advocateId, activity: 'REVIEW', answer: 'NO' },
    ],
  });
  expect((await listSegmentFacts(db, [contactId], NOW)).get(contactId)).toMatchObject({
    ...{ industry: 'Logistics', country: 'NL', region: 'Benelux', segment: 'Mid-market', plan: 'Scale', seats: 40 },
    ...{ employees: 900, annualRevenue: 64000.5, products: ['Dock', 'Forecast'], owner: owner.id, hasParent: true },
    ...{ onboardingClosedOn: day('2026-02-01'), renewalOn: day('2026-12-11'), isPublicSector: true },
    ...{ title: 'Head of Planning', productRole: 'admin', language: 'nl', contactCountry: 'BE', hasLeft: true },
    ...{ hasAddress: true, isInTrouble: true, nps: 9, csat: null, openMoments: ['16'] },
    moments: [{ key: '16', on: day('2026-11-01') }],
    ...{ isAdvocate: true, joinedOn: day('2026-03-04'), cohorts: [cohort.id], wasInvitedThisQuarter: true },
    ...{ readiness: 'READY', favours: 0, advocateType: 'STATUS_SEEKER', willing: ['TALK'], isNominated: false },
  });
});

it('somebody of no account who never joined is known by little, and nothing fails', async () => {
  const { id } = await makeContact(db, { email: null });
  expect((await listSegmentFacts(db, [id], NOW)).get(id)).toMatchObject({
    ...{ industry: null, isPublicSector: false, hasParent: false, hasAddress: false, isAdvocate: false },
    ...{ favours: 0, rungs: null, moments: [], webinars: 0, isNominated: false },
  });
  expect(await listSegmentFacts(db, ['con_nobody'], NOW)).toEqual(new Map());
});

it('an advocate who left is a contact as any other', async () => {
  const { contactId } = await makeAdvocate(db, { leftAt: NOW });
  expect((await listSegmentFacts(db, [contactId], NOW)).get(contactId)).toMatchObject({
    isAdvocate: false,
    readiness: null,
    joinedOn: null,
  });
});

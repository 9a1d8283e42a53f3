import { expect, it } from 'vitest';
import { handOverInvitations } from '~/domain/cohorts/hand-over-invitations.server';
import { newId } from '~/platform/id';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const priya = await makeStaff(db);
const cohort = async () => {
  const id = newId('coh');
  const words = { name: 'First', goal: '', subject: '', body: '' };
  await db.cohort.create({ data: { id, slug: id, phase: 'CRAWL', createdById: priya.id, createdAt: NOW, ...words } });
  return id;
};

it('gives what an advocate joined by and said to another, whose own answers stay beside it', async () => {
  const [from, to] = [await makeAdvocate(db), await makeAdvocate(db)];
  const [one, two] = [await cohort(), await cohort()];
  await db.cohortInvitation.create({
    data: { id: newId('civ'), cohortId: one, contactId: from.contactId, advocateId: from.id, joinedAt: NOW },
  });
  await db.cohortFeedback.createMany({
    data: [
      { cohortId: one, advocateId: from.id, answers: ['theirs'], givenAt: NOW },
      { cohortId: one, advocateId: to.id, answers: ['own'], givenAt: NOW },
      { cohortId: two, advocateId: from.id, answers: ['theirs'], givenAt: NOW },
    ],
  });
  await db.$transaction((tx) => handOverInvitations(tx, { from: from.id, to: to.id }));
  expect(await db.cohortInvitation.findMany({ select: { advocateId: true } })).toEqual([{ advocateId: to.id }]);
  const answers = await db.cohortFeedback.findMany({
    where: { advocateId: to.id },
    select: { cohortId: true, answers: true },
  });
  expect(answers).toContainEqual({ cohortId: one, answers: ['own\n\ntheirs'] });
  expect(answers).toContainEqual({ cohortId: two, answers: ['theirs'] });
});

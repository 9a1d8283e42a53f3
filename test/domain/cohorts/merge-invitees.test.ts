import { expect, it } from 'vitest';
import { mergeInvitees } from '~/domain/cohorts/merge-invitees.server';
import { newId } from '~/platform/id';
import { makeContact } from '#test/support/accounts';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const priya = await makeStaff(db);
const cohort = async () => {
  const id = newId('coh');
  const words = { name: 'First', goal: '', subject: '', body: '' };
  await db.cohort.create({ data: { id, slug: id, phase: 'CRAWL', createdById: priya.id, createdAt: NOW, ...words } });
  return id;
};

async function pair() {
  const [from, to] = [await makeContact(db, null), await makeContact(db, null)];
  const addresses = [from.email as string, to.email as string];
  const merge = () => db.$transaction((tx) => mergeInvitees(tx, { from: from.id, to: to.id, addresses, now: NOW }));
  return { from, to, addresses, merge };
}
const invite = (contactId: string, cohortId: string, more: object = {}) =>
  db.cohortInvitation.create({ data: { id: newId('civ'), contactId, cohortId, invitedAt: NOW, ...more } });

it('keeps one invitation a cohort: the one that led to joining, else the one that was sent, else the own one', async () => {
  const { from, to, merge } = await pair();
  const [one, two, three, four] = [await cohort(), await cohort(), await cohort(), await cohort()];
  const joined = await invite(from.id, one, { joinedAt: NOW });
  await invite(to.id, one);
  const own = await invite(to.id, two, { nextAt: NOW });
  await invite(from.id, two);
  const other = await invite(from.id, three);
  await invite(to.id, four, { invitedAt: null });
  const sent = await invite(from.id, four);
  await merge();
  const kept = await db.cohortInvitation.findMany({ where: { contactId: to.id }, select: { id: true, nextAt: true } });
  expect(kept.map(({ id }) => id).sort()).toEqual([joined.id, own.id, other.id, sent.id].sort());
  expect(kept.find(({ id }) => id === own.id)?.nextAt).toEqual(NOW);
});

it('wants no invitations if either address did not, and stops reminders', async () => {
  const { from, to, addresses, merge } = await pair();
  await invite(to.id, await cohort(), { nextAt: NOW });
  await db.invitationOptOut.create({ data: { email: from.email as string, createdAt: NOW } });
  await merge();
  expect(await db.invitationOptOut.count({ where: { email: { in: addresses } } })).toBe(2);
  expect(await db.cohortInvitation.findMany({ where: { contactId: to.id } })).toMatchObject([
    { nextAt: null, stoppedReason: 'Asked not to be invited again.' },
  ]);
});

it('keeps that somebody was asked for feedback, whichever of the two was', async () => {
  const { from, to, merge } = await pair();
  const [one, two] = [await cohort(), await cohort()];
  await invite(from.id, one, { joinedAt: NOW, feedbackAskedAt: NOW });
  await invite(to.id, one, { joinedAt: NOW });
  await invite(from.id, two, { joinedAt: NOW });
  await invite(to.id, two, { feedbackAskedAt: NOW });
  await merge();
  const kept = await db.cohortInvitation.findMany({ where: { contactId: to.id }, select: { feedbackAskedAt: true } });
  expect(kept).toEqual([{ feedbackAskedAt: NOW }, { feedbackAskedAt: NOW }]);
});

it('turns nominations to the contact that stays', async () => {
  const { from, to, merge } = await pair();
  await db.nomination.create({
    data: {
      ...{ id: newId('nom'), submissionKey: newId('nom'), contactId: from.id, name: 'Leila', email: 'l@wren.example' },
      ...{ why: 'She speaks well.', activities: [], nominatorId: priya.id, nominatedAt: NOW },
    },
  });
  await merge();
  expect(await db.nomination.findMany({ select: { contactId: true } })).toEqual([{ contactId: to.id }]);
});

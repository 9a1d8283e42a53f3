import { expect, it } from 'vitest';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeIssue } from '#test/support/newsletter';
import { makeClaim, makeOpportunity } from '#test/support/opportunities';
import { makeAdvocate, makeStaff } from '#test/support/people';
import { makeContact } from '#test/support/segments';
import { measureCriteria } from '~/domain/programme/criteria.server';
import type { Phase } from '~/generated/prisma/enums';
import { newId } from '~/platform/id';
import { addTime, days, hours } from '~/platform/time';

const { db } = await testDatabase();
const staff = await makeStaff(db);
const ago = (n: number) => addTime(NOW, -days(n));
const value = async (phase: Phase, key: string) => {
  const found = (await measureCriteria(db, phase, NOW)).find((one) => one.key === key);
  return [found?.value, found?.isMet];
};

it('nothing yet: nothing is met, and nothing fails', async () => {
  expect((await measureCriteria(db, 'CRAWL', NOW)).map(({ isMet }) => isMet)).toEqual(Array(7).fill(false));
  expect((await measureCriteria(db, 'WALK', NOW)).map(({ isMet }) => isMet)).toEqual(Array(5).fill(false));
  expect(await measureCriteria(db, 'RUN', NOW)).toEqual([]);
});

it('activation looks at those who joined 90 days ago, and at favours within 90 days of joining', async () => {
  const favour = async (joined: number, done: number | null) => {
    const { id: advocateId } = await makeAdvocate(db, { joinedAt: ago(joined) });
    if (done === null) return;
    const { id: opportunityId } = await makeOpportunity(db);
    const { id: claimId } = await makeClaim(db, { opportunityId, advocateId, status: 'APPROVED' });
    const own = { advocateId, claimId, activity: 'QUOTE' as const, title: 'A quote', minutes: 5, isLive: false };
    await db.favour.create({ data: { ...own, id: newId('fav'), completedAt: ago(done) } });
  };
  await favour(100, 20);
  await favour(100, 5); // 95 days after joining
  await favour(90, null);
  await favour(30, 10); // may still not be counted
  expect(await value('CRAWL', 'activation')).toEqual(['1 of 3', false]);
  expect(await value('CRAWL', 'favours')).toEqual(['3', false]);
  expect(await value('CRAWL', 'joined')).toEqual(['4', false]);
});

it('a profile is complete with expertise, years, place and wishes', async () => {
  const { id } = await makeAdvocate(db, { expertise: ['Peak days'], yearsExperience: 8, city: 'Utrecht' });
  const [before] = await value('CRAWL', 'profiles');
  await db.activityWillingness.create({ data: { advocateId: id, activity: 'TALK', answer: 'NO' } });
  expect([before, (await value('CRAWL', 'profiles'))[0]]).toEqual(['0 of 5', '1 of 5']);
});

it('issues count while they went out on their day, newest first, in the zone of the company', async () => {
  const issue = async (number: number, planned: Date, sent: Date | null) => {
    const { id } = await makeIssue(db, number);
    const status = sent ? ('SENT' as const) : ('DRAFT' as const);
    await db.issue.update({ where: { id }, data: { plannedAt: planned, status, sendStartedAt: sent, sentAt: sent } });
  };
  await issue(1, ago(80), ago(80));
  await issue(2, ago(60), ago(59)); // a day late
  await issue(3, ago(40), addTime(ago(40), hours(10))); // 23:00 in London
  await issue(4, ago(20), ago(20));
  await issue(5, addTime(NOW, days(3)), null); // not its day yet
  expect(await value('CRAWL', 'issues')).toEqual(['2 of 4', false]);
});

it('the first cohort is the first that opened; those that always stand are none', async () => {
  const cohort = (slug: string, opened: number, changedBecause: string | null = null) =>
    db.cohort.create({
      data: {
        ...{ id: newId('coh'), name: slug, slug, phase: 'CRAWL', goal: '', subject: '', body: '', reminderDays: [] },
        ...{ openedAt: ago(opened), changedBecause, createdById: staff.id, createdAt: ago(opened) },
      },
    });
  await cohort('nominated', 99);
  const first = await cohort('first-forty', 80, 'A shorter form.');
  const second = await cohort('second', 40);
  const { id: advocateId } = await makeAdvocate(db);
  await db.cohortFeedback.create({ data: { cohortId: first.id, advocateId, answers: {}, givenAt: NOW } });
  expect(await value('CRAWL', 'answers')).toEqual(['1, told', false]);

  const invite = async (cohortId: string, joined: boolean) => {
    const { id: contactId } = await makeContact(db);
    const dates = { invitedAt: ago(9), joinedAt: joined ? NOW : null };
    await db.cohortInvitation.create({ data: { id: newId('civ'), cohortId, contactId, ...dates } });
  };
  for (const joined of [true, false]) await invite(first.id, joined);
  await invite(second.id, true);
  const [, cohorts] = await measureCriteria(db, 'WALK', NOW);
  expect(cohorts).toMatchObject({
    value: '2 of 3',
    evidence: 'Joined of invited: “first-forty” 1 of 2, “second” 1 of 1.',
  });
});

it('counts an SOP as agreed once the team said yes to the version in force', async () => {
  const { id: personId } = await makeStaff(db, { role: 'REQUESTER', team: 'SALES' });
  const agreed = async (team: 'SALES' | 'EVENTS', version: number, isAgreed: boolean) => {
    const times = { publishedAt: NOW, updatedAt: NOW };
    const sop = await db.sop.create({ data: { id: newId('sop'), team, version, settings: {}, note: '', ...times } });
    const answer = { sopId: sop.id, personId, askedById: staff.id, askedAt: NOW, answeredAt: NOW };
    if (isAgreed) await db.sopAgreement.create({ data: { ...answer, agrees: true } });
  };
  await agreed('SALES', 1, true);
  await agreed('EVENTS', 1, true);
  expect(await value('CRAWL', 'sops')).toEqual(['2 of 2', true]);
  await agreed('SALES', 2, false);
  expect(await value('CRAWL', 'sops')).toEqual(['1 of 2', false]);
});

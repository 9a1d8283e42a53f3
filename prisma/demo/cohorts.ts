import { answerApplication } from '~/domain/advocates/answer-application.server';
import { applyToJoin } from '~/domain/advocates/apply-to-join.server';
import { confirmJoin } from '~/domain/advocates/confirm-join.server';
import { markReadiness } from '~/domain/advocates/mark-readiness.server';
import { JoinForm } from '~/domain/advocates/schema';
import { askFeedback } from '~/domain/cohorts/ask-feedback.server';
import { defaultQuestions } from '~/domain/cohorts/feedback';
import { giveFeedback } from '~/domain/cohorts/give-feedback.server';
import { inviteCohort } from '~/domain/cohorts/invite-cohort.server';
import { openCohort } from '~/domain/cohorts/open-cohort.server';
import { saveCohort } from '~/domain/cohorts/save-cohort.server';
import { saveSegment } from '~/domain/cohorts/save-segment.server';
import { SegmentRule } from '~/domain/cohorts/segment';
import { sendReminder } from '~/domain/cohorts/send-reminder.server';
import { tellChanges } from '~/domain/cohorts/tell-changes.server';
import { deriveToken } from '~/platform/derived-token.server';
import { addTime, days, hours, minutes } from '~/platform/time';
import { profileOf } from './profiles';
import { daysBefore, made, must, type Scene, workdayBefore, type World } from './world';

const opinions = [
  ['5', 'Yes', 'Say how long a call really takes.'],
  ['4', 'Partly', 'More for people who do not like to speak in public.'],
  ['5', 'Yes', ''],
  ['3', 'Partly', 'The quotes could say who reads them first.'],
  ['4', 'Yes', 'Let me choose mornings.'],
  ['5', 'Yes', ''],
  ['2', 'No', 'I did not find anything for a team of three.'],
  ['4', 'Yes', 'Shorter steps on the case study.'],
  ['5', 'Partly', ''],
  ['4', 'Yes', 'Tell us sooner what came of it.'],
];

const JOINED = 12;
/** Advocates before these are numbered from 0 to 59. */
const FIRST = 60;
/** Contacts up to this one join by themselves: advocates.ts. */
const LAST_BY_THEMSELVES = 'NB-C080';

const rule = SegmentRule.parse({
  include: {
    match: 'any',
    conditions: [{ field: 'title', op: 'contains', values: ['Platform', 'Engineering', 'CTO'] }],
  },
  exclude: {
    conditions: [
      { field: 'isAdvocate', op: 'yes' },
      { field: 'hasLeft', op: 'yes' },
    ],
  },
});

const letter = {
  subject: 'Would you share what {account} has learnt, {first name}?',
  body: 'Hello {first name},\n\nyou build on Northbeam every week, and people who are where you were two years ago would like to hear how. Ten minutes for a quote, or half an hour on a call: you choose, and you see what it led to.',
};

/** A cohort of the autumn: people who run platforms, invited together, of whom a dozen joined by its link. */
export const cohortScenes = (now: Date): Scene[] => [
  { at: daysBefore(now, 45, '09:30'), play: invitePlatformLeads },
  ...Array.from({ length: JOINED }, (_, n): Scene => ({
    at: addTime(daysBefore(now, 43, '08:20'), hours(n * 7)),
    play: (world, at) => joinByLink(world, n, at),
  })),
  ...Array.from({ length: 44 }, (_, n): Scene => ({ at: daysBefore(now, 44 - n, '12:00'), play: remindWhoIsDue })),
  // What fell due since yesterday noon, at whatever hour this is loaded.
  { at: addTime(now, -minutes(1)), play: remindWhoIsDue },
  { at: workdayBefore(now, 33, '10:00'), play: askThem },
  ...opinions.map((said, n): Scene => ({
    at: addTime(workdayBefore(now, 33, '11:30'), hours(n * 5)),
    play: (world, at) => answer(world, { number: FIRST + n, said }, at),
  })),
  { at: workdayBefore(now, 24, '15:00'), play: tellThem },
];

async function invitePlatformLeads({ db, staff }: World, at: Date) {
  const by = made(staff, 'priya');
  const segment = must(await saveSegment(db, { id: null, name: 'Platform leads, not yet with us', rule }, by, at));
  const input = {
    ...{ name: 'Platform leads, autumn', slug: 'platform-leads', phase: 'CRAWL' as const },
    goal: 'Ten people who run platforms, for quotes and first calls in the winter.',
    ...{ segmentId: segment.id, signal: null, reminderDays: [2, 7, 14], questions: defaultQuestions },
    ...letter,
  };
  const { id } = must(await saveCohort(db, { id: null, input }, by, at));
  must(await openCohort(db, id, by, at));
  await inviteCohort(db, { cohortId: id }, addTime(at, minutes(1)));
}

async function remindWhoIsDue({ db }: World, at: Date) {
  const due = await db.cohortInvitation.findMany({ where: { nextAt: { lte: at } }, select: { id: true } });
  for (const { id } of due) await sendReminder(db, { invitationId: id }, at);
}

async function joinByLink({ db, staff, advocates }: World, n: number, at: Date) {
  const invitation = await db.cohortInvitation.findFirst({
    where: {
      cohort: { slug: 'platform-leads' },
      ...{ invitedAt: { not: null }, joinedAt: null },
      contact: { externalId: { gt: LAST_BY_THEMSELVES } },
    },
    orderBy: { contact: { externalId: 'asc' } },
    include: { contact: true },
  });
  if (!invitation?.contact.email) throw new Error('The demo cohort has nobody left to join.');
  const { name, email, title, country } = invitation.contact;
  const profile = profileOf({ name, email, title: title ?? '', country: country ?? '' }, FIRST + n);
  const form = { ...JoinForm.parse({ ...profile, source: 'platform-leads' }), invitationId: invitation.id };
  const { applicationId } = await applyToJoin(db, form, at);
  await answerApplication(db, applicationId, at);
  const { advocateId } = must(await confirmJoin(db, deriveToken('join', applicationId), addTime(at, minutes(4))));
  const { person } = await db.advocate.findUniqueOrThrow({ where: { id: advocateId }, select: { person: true } });
  advocates.set(FIRST + n, { advocateId, personId: person.id, name: person.name });
  const by = made(staff, 'priya');
  const decision = {
    decision: 'READY' as const,
    reason: 'Everything we look at is in order: welcome.',
    reviewOn: null,
  };
  must(await markReadiness(db, { advocateId, ...decision, by, now: addTime(at, days(1)) }));
}

const cohortId = async (db: World['db']) =>
  (await db.cohort.findUniqueOrThrow({ where: { slug: 'platform-leads' }, select: { id: true } })).id;

async function askThem({ db, staff }: World, at: Date) {
  must(await askFeedback(db, await cohortId(db), made(staff, 'priya'), at));
}

async function answer({ db, advocates }: World, { number, said }: { number: number; said: string[] }, at: Date) {
  const by = made(advocates, number);
  const typed = Object.fromEntries(said.map((text, n) => [`a${n}`, text]));
  must(await giveFeedback(db, { cohortId: await cohortId(db), advocateId: by.advocateId, typed }, by, at));
}

async function tellThem({ db, staff }: World, at: Date) {
  const changes =
    'Every favour now says its minutes step by step, and who reads a quote before it goes out. There are two favours for small teams.';
  must(await tellChanges(db, { cohortId: await cohortId(db), changes }, made(staff, 'priya'), at));
}

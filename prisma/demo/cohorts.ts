import { answerApplication } from '~/domain/advocates/answer-application.server';
import { applyToJoin } from '~/domain/advocates/apply-to-join.server';
import { confirmJoin } from '~/domain/advocates/confirm-join.server';
import { markReadiness } from '~/domain/advocates/mark-readiness.server';
import { JoinForm } from '~/domain/advocates/schema';
import { defaultQuestions } from '~/domain/cohorts/feedback';
import { inviteCohort } from '~/domain/cohorts/invite-cohort.server';
import { openCohort } from '~/domain/cohorts/open-cohort.server';
import { saveCohort } from '~/domain/cohorts/save-cohort.server';
import { saveSegment } from '~/domain/cohorts/save-segment.server';
import { SegmentRule } from '~/domain/cohorts/segment';
import { deriveToken } from '~/platform/derived-token.server';
import { addTime, days, hours, minutes } from '~/platform/time';
import { profileOf } from './profiles';
import { daysBefore, made, must, type Scene, type World } from './world';

const JOINED = 12;
/** Advocates before these are numbered from 0 to 59. */
const FIRST = 60;

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

async function joinByLink({ db, staff, advocates }: World, n: number, at: Date) {
  const invitation = await db.cohortInvitation.findFirst({
    where: { cohort: { slug: 'platform-leads' }, invitedAt: { not: null }, joinedAt: null },
    orderBy: { contactId: 'asc' },
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

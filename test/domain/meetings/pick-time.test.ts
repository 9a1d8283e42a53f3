import { expect, it } from 'vitest';
import { offerTimes } from '~/domain/meetings/offer-times.server';
import { pickTime } from '~/domain/meetings/pick-time.server';
import { addTime, days, hours, minutes } from '~/platform/time';
import { auditTrail, waitingJobs } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { invitationsOf, makeMeeting, makeScheduled, readMeeting } from '#test/support/meetings';

const { db } = await testDatabase();

it('sets the call: state, clocks, audit, two invitations and three reminders together', async () => {
  const { id, request, requester, advocate, times } = await makeMeeting(db);
  expect(await db.request.findUniqueOrThrow({ where: { id: request.id } })).toMatchObject({ pausedAt: NOW });
  const pick = { meetingId: id, startsAt: times.second, side: 'GUEST' as const };
  expect(await pickTime(db, pick, requester, addTime(NOW, hours(1)))).toEqual({
    ok: true,
    value: { startsAt: times.second },
  });
  const meeting = await readMeeting(db, id);
  expect(meeting).toMatchObject({ status: 'SCHEDULED', startsAt: times.second, sequence: 0, times: [] });
  expect(meeting.briefingHelper).toContain('What broke in the first month?');
  expect(meeting.briefingGuest).toContain('Not our prices.');
  expect(await db.request.findUniqueOrThrow({ where: { id: request.id } })).toMatchObject({
    status: 'SCHEDULED',
    pausedAt: null,
  });
  expect((await auditTrail(db)).at(-1)).toMatchObject({
    kind: 'meeting.scheduled',
    actorId: requester.personId,
    data: { meetingId: id, startsAt: times.second.toISOString(), sequence: 0 },
  });
  const invitations = await invitationsOf(db, id);
  expect(invitations.map(({ toEmail }) => toEmail)).toContain(advocate.person.email);
  expect(invitations).toHaveLength(2);
  for (const one of invitations) {
    expect(one).toMatchObject({
      method: 'REQUEST',
      sequence: 0,
      startsAt: times.second,
      endsAt: addTime(times.second, minutes(30)),
      attendees: [`mailto:${one.toEmail}`],
    });
  }
  expect(new Set(invitations.map(({ uid }) => uid)).size).toBe(1);
  const jobs = (await waitingJobs(db, 'remind-meeting')) as { meetingId: string; reminder: string }[];
  expect(jobs.filter((job) => job.meetingId === id).map((job) => job.reminder)).toEqual(['briefing', 'hour', 'after']);
});

it('is set once: of twenty who pick at once, one wins and the others learn that nothing is offered any more', async () => {
  const { id, requester, times } = await makeMeeting(db);
  const choices = [times.first, times.second, times.third];
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      pickTime(db, { meetingId: id, startsAt: choices[n % 3] ?? times.first, side: 'GUEST' }, requester, NOW),
    ),
  );
  const won = results.flatMap((result) => (result.ok ? [result.value.startsAt] : []));
  expect(won).toHaveLength(1);
  expect(results.flatMap((result) => (result.ok ? [] : [result.reason]))).toEqual(Array(19).fill('not-offered'));
  expect(await readMeeting(db, id)).toMatchObject({ startsAt: won[0], sequence: 0 });
  expect(await invitationsOf(db, id)).toHaveLength(2);
  const scheduled = (await auditTrail(db)).filter(
    ({ kind, data }) => kind === 'meeting.scheduled' && (data as { meetingId: string }).meetingId === id,
  );
  expect(scheduled).toHaveLength(1);
});

it('moves a call that is set under the same id with one sequence more', async () => {
  const { id, self, requester, times } = await makeScheduled(db);
  const later = [6, 7, 8].map((n) => addTime(NOW, days(n)));
  await offerTimes(db, { meetingId: id, side: 'HELPER', times: later, word: 'I fell ill.' }, self, NOW);
  expect(await readMeeting(db, id)).toMatchObject({ status: 'SCHEDULED', startsAt: times.first });
  await pickTime(db, { meetingId: id, startsAt: later[1]!, side: 'GUEST' }, requester, addTime(NOW, minutes(5)));
  expect(await readMeeting(db, id)).toMatchObject({ status: 'SCHEDULED', startsAt: later[1], sequence: 1 });
  const invitations = await invitationsOf(db, id);
  expect(invitations.map(({ method, sequence, startsAt }) => [method, sequence, startsAt])).toEqual([
    ['REQUEST', 0, times.first],
    ['REQUEST', 0, times.first],
    ['REQUEST', 1, later[1]],
    ['REQUEST', 1, later[1]],
  ]);
  expect(new Set(invitations.map(({ uid }) => uid)).size).toBe(1);
});

it('takes only what the other side offered and what is still ahead', async () => {
  const { id, self, requester, times } = await makeMeeting(db);
  const pick = (startsAt: Date, side: 'GUEST' | 'HELPER', now = NOW) =>
    pickTime(db, { meetingId: id, startsAt, side }, side === 'GUEST' ? requester : self, now);
  expect(await pick(addTime(times.first, minutes(30)), 'GUEST')).toEqual({ ok: false, reason: 'not-offered' });
  expect(await pick(times.first, 'HELPER')).toEqual({ ok: false, reason: 'not-offered' });
  expect(await pick(times.first, 'GUEST', addTime(times.first, 1))).toEqual({ ok: false, reason: 'not-offered' });
  expect(await pickTime(db, { meetingId: 'mtg_none', startsAt: times.first, side: 'GUEST' }, self, NOW)).toEqual({
    ok: false,
    reason: 'gone',
  });
});

import { expect, it } from 'vitest';
import { addGuest } from '~/domain/meetings/add-guest.server';
import { listJoinable } from '~/domain/meetings/joinable.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { invitationsOf, makeMeeting, makeScheduled, readMeeting } from '#test/support/meetings';
import { makeOpenAsk, makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();

it('another open request of the kind joins: its requester is invited, nobody else is asked for it', async () => {
  const { id, manager, times } = await makeScheduled(db);
  const { ask, ...other } = await makeOpenAsk(db, { request: await makeRequest(db) });
  await db.request.update({ where: { id: ask.requestId }, data: { status: 'MATCHING' } });
  expect((await listJoinable(db, await readMeeting(db, id))).map(({ value }) => value)).toContain(ask.requestId);
  const join = () => addGuest(db, { meetingId: id, requestId: ask.requestId }, manager, NOW);
  const results = await Promise.all([join(), join(), join()]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const meeting = await readMeeting(db, id);
  expect(meeting.guests.map(({ isHost, request }) => [isHost, request.status])).toEqual([
    [true, 'SCHEDULED'],
    [false, 'SCHEDULED'],
  ]);
  expect(await db.ask.findUniqueOrThrow({ where: { id: ask.id } })).toMatchObject({ status: 'WITHDRAWN' });
  const invitations = await invitationsOf(db, id);
  expect(invitations).toHaveLength(3);
  expect(invitations.filter(({ startsAt }) => startsAt.getTime() !== times.first.getTime())).toEqual([]);
  expect(other.advocate.id).not.toBe(meeting.ask?.advocateId);
  const revealed = { requestId: ask.requestId, kind: 'contact.revealed' };
  expect(await db.auditEvent.findMany({ where: revealed })).toMatchObject([
    { advocateId: meeting.ask?.advocateId, data: { toPersonId: ask.request.requesterId } },
  ]);
});

it('not one that is closed, of another kind, or into a call that is not set', async () => {
  const { id, manager, request } = await makeScheduled(db);
  const other = await makeRequest(db);
  const add = (meetingId: string, requestId: string) => addGuest(db, { meetingId, requestId }, manager, NOW);
  expect(await add(id, request.id)).toEqual({ ok: false, reason: 'not-joinable' });
  await db.request.update({ where: { id: other.id }, data: { activity: 'QUOTE' } });
  expect(await add(id, other.id)).toEqual({ ok: false, reason: 'not-joinable' });
  expect(await add((await makeMeeting(db)).id, other.id)).toEqual({ ok: false, reason: 'ended' });
});

import { expect, it } from 'vitest';
import { addGuest } from '~/domain/meetings/add-guest.server';
import { closeRequest } from '~/domain/requests/close-request.server';
import { holdMeeting } from '~/domain/meetings/hold-meeting.server';
import { addTime, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { invitationsOf, makeScheduled, readMeeting } from '#test/support/meetings';
import { makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();
const close = (number: number, by: { personId: string; name: string }, now = NOW) =>
  closeRequest(db, { number, reason: 'The deal is lost.', as: 'WITHDRAWN' }, by, now);

it('a request that ends calls its call off: calendars, ask and the requests that joined', async () => {
  const { id, request, ask, manager } = await makeScheduled(db);
  const other = await makeRequest(db);
  await addGuest(db, { meetingId: id, requestId: other.id }, manager, NOW);
  expect(await close(request.number, manager)).toEqual({ ok: true });
  expect(await readMeeting(db, id)).toMatchObject({ status: 'CANCELLED', endReason: 'The deal is lost.' });
  expect(await db.ask.findUniqueOrThrow({ where: { id: ask.id } })).toMatchObject({ status: 'WITHDRAWN' });
  expect((await invitationsOf(db, id)).filter(({ method }) => method === 'CANCEL')).toHaveLength(3);
  const status = async (of: string) => (await db.request.findUniqueOrThrow({ where: { id: of } })).status;
  expect([await status(request.id), await status(other.id)]).toEqual(['CLOSED', 'MATCHING']);
});

it('a request that joined drops out alone', async () => {
  const { id, manager, request } = await makeScheduled(db);
  const other = await makeRequest(db);
  await addGuest(db, { meetingId: id, requestId: other.id }, manager, NOW);
  await close(other.number, manager);
  const meeting = await readMeeting(db, id);
  expect([meeting.status, meeting.guests.map((guest) => guest.request.id)]).toEqual(['SCHEDULED', [request.id]]);
  const { email } = await db.person.findUniqueOrThrow({ where: { id: other.requesterId } });
  const gone = (await invitationsOf(db, id)).filter(({ method }) => method === 'CANCEL');
  expect(gone.map(({ toEmail }) => toEmail)).toEqual([email]);
});

it('what was held is done, not closed', async () => {
  const { id, request, manager, times } = await makeScheduled(db);
  const now = addTime(times.first, hours(1));
  await holdMeeting(db, { meetingId: id }, manager, now);
  expect(await close(request.number, manager, now)).toEqual({ ok: false, reason: 'held' });
});

import { expect, it } from 'vitest';
import { addGuest } from '~/domain/meetings/add-guest.server';
import { guardCall, guardMeeting, guardMeetingAct } from '~/domain/meetings/guard-meeting.server';
import { deriveToken } from '~/platform/derived-token.server';
import { testDatabase } from '#test/support/database';
import { NOW } from '#test/support/clock';
import { makeMeeting, makeScheduled } from '#test/support/meetings';
import { makeAdvocate } from '#test/support/people';
import { get, signInAs } from '#test/support/requests';
import { makeRequest, makeRequester } from '#test/support/requests-data';

const { db } = await testDatabase();
const made = await makeMeeting(db);
const status = (answer: Promise<unknown>) =>
  answer.then(
    () => 200,
    (error: unknown) => (error instanceof Response ? error.status : Promise.reject(error)),
  );

it('opens to its requester and to managers, who act for the guest, and to nobody else', async () => {
  const open = async (personId: string) =>
    guardMeeting(get(`/meetings/${made.id}`, { cookie: await signInAs(db, personId), params: { id: made.id } }));
  expect(await open(made.requester.personId)).toMatchObject({ isManager: false, reader: { side: 'GUEST' } });
  expect(await open(made.manager.personId)).toMatchObject({ isManager: true, reader: { side: 'GUEST' } });
  expect(await status(open((await makeRequester(db)).personId))).toBe(404);
  expect(await status(open(made.advocate.personId))).toBe(403);
});

it('opens to its advocate, and to the key of a letter; another key or advocate finds nothing', async () => {
  const open = async (key: string, personId?: string) =>
    guardCall(
      get(`/calls/${made.id}${key && `?key=${key}`}`, {
        cookie: personId ? await signInAs(db, personId) : undefined,
        params: { id: made.id },
      }),
    );
  const key = deriveToken('call', made.id);
  expect((await open(key)).page('/invitation.ics')).toBe(`/calls/${made.id}/invitation.ics?key=${key}`);
  expect(await open('', made.advocate.personId)).toMatchObject({ hasKey: false, reader: { side: 'HELPER' } });
  expect(await status(open('', (await makeAdvocate(db)).personId))).toBe(404);
  expect(await status(open(deriveToken('call', 'mtg_other')))).toBe(302);
});

it('whose request joined the call reads along, and cannot move it, end it or call it off for the others', async () => {
  const { id, manager, requester } = await makeScheduled(db);
  const other = await makeRequest(db);
  await addGuest(db, { meetingId: id, requestId: other.id }, manager, NOW);
  const as = async (personId: string) =>
    get(`/meetings/${id}`, { cookie: await signInAs(db, personId), params: { id } });
  expect(await guardMeeting(await as(other.requesterId))).toMatchObject({ mayAct: false });
  expect(await status(guardMeetingAct(await as(other.requesterId)))).toBe(403);
  for (const personId of [requester.personId, manager.personId])
    expect(await status(guardMeetingAct(await as(personId)))).toBe(200);
});

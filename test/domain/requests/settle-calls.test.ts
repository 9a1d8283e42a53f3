import { expect, it } from 'vitest';
import { addGuest } from '~/domain/meetings/add-guest.server';
import { settleCalls } from '~/domain/requests/settle-calls.server';
import { addTime, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeMeeting, makeScheduled, readMeeting } from '#test/support/meetings';
import { makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();
type Manager = { personId: string; name: string };
const settle = (requestId: string, by: Manager, now: Date) =>
  db.$transaction((tx) => settleCalls(tx, requestId, by, now));

it('nobody said yes: nobody helped', async () => {
  const { id } = await makeRequest(db);
  const { manager } = await makeMeeting(db);
  expect(await settle(id, manager, NOW)).toBe('not-accepted');
});

it('a call that is ahead helps nobody yet; once it is over it is held, and every request in it is done', async () => {
  const { id, request, ask, manager, times } = await makeScheduled(db);
  const guest = await makeRequest(db);
  await addGuest(db, { meetingId: id, requestId: guest.id }, manager, NOW);
  expect(await settle(guest.id, manager, NOW)).toBe('not-held');
  expect(await readMeeting(db, id)).toMatchObject({ status: 'SCHEDULED' });
  const helped = await settle(guest.id, manager, addTime(times.first, hours(1)));
  if (typeof helped === 'string') throw new Error(helped);
  expect(helped.asks.map((one) => one.id)).toEqual([ask.id]);
  expect(helped.requests.map((one) => one.id).toSorted()).toEqual([request.id, guest.id].toSorted());
  expect(await readMeeting(db, id)).toMatchObject({ status: 'HELD' });
});

it('a yes whose time was never picked is enough where no call took place', async () => {
  const { id, request, ask, manager } = await makeMeeting(db);
  const helped = await settle(request.id, manager, NOW);
  expect(helped).toMatchObject({ asks: [{ id: ask.id }], requests: [{ id: request.id }] });
  expect(await readMeeting(db, id)).toMatchObject({ status: 'HELD' });
});

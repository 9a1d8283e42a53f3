import { expect, it } from 'vitest';
import { prepareMeeting } from '~/domain/meetings/prepare-meeting.server';
import { addTime, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { invitationsOf, makeMeeting, makeScheduled, readMeeting } from '#test/support/meetings';

const { db } = await testDatabase();

async function prepared() {
  const made = await makeScheduled(db);
  const { briefingHelper, briefingGuest } = await readMeeting(db, made.id);
  const form = { meetingId: made.id, videoLink: '', briefingHelper, briefingGuest };
  const prepare = (change: Partial<typeof form>, now = NOW) =>
    prepareMeeting(db, { ...form, ...change }, made.manager, now);
  return { ...made, prepare, briefingHelper };
}

it('puts the link into the calendars as an update, and not a briefing alone', async () => {
  const { id, prepare } = await prepared();
  expect(await prepare({ briefingHelper: 'Bring your coffee.' })).toEqual({ ok: true });
  expect((await invitationsOf(db, id)).map(({ sequence }) => sequence)).toEqual([0, 0]);
  await prepare({ briefingHelper: 'Bring your coffee.', videoLink: 'https://meet.northbeam.example/1' });
  expect((await invitationsOf(db, id)).slice(2)).toMatchObject([
    { sequence: 1, method: 'REQUEST', location: 'https://meet.northbeam.example/1' },
    { sequence: 1, method: 'REQUEST' },
  ]);
  expect(await readMeeting(db, id)).toMatchObject({ briefingHelper: 'Bring your coffee.', sequence: 1 });
});

it('changes nothing twice, no briefing that has gone out, and no call that is not set', async () => {
  const { prepare, briefingHelper, times } = await prepared();
  expect(await prepare({ briefingHelper: briefingHelper.replaceAll('\n', '\r\n') })).toEqual({
    ok: false,
    reason: 'unchanged',
  });
  const late = addTime(times.first, -hours(23));
  expect(await prepare({ briefingGuest: 'Too late.' }, late)).toEqual({ ok: false, reason: 'briefed' });
  expect(await prepare({ videoLink: 'https://meet.northbeam.example/2' }, late)).toEqual({ ok: true });
  const { id, manager } = await makeMeeting(db);
  const form = { meetingId: id, videoLink: '', briefingHelper: 'x', briefingGuest: 'y' };
  expect(await prepareMeeting(db, form, manager, NOW)).toEqual({ ok: false, reason: 'ended' });
});

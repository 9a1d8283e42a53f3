import { expect, it } from 'vitest';
import { viewOf } from '~/domain/meetings/meeting-view';
import { addTime, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeMeeting, makeScheduled, readMeeting } from '#test/support/meetings';

const { db } = await testDatabase();

it('each side reads the times in its own zone first, and only the other side’s are its to pick', async () => {
  const { id } = await makeMeeting(db);
  const row = await readMeeting(db, id);
  const guest = viewOf(row, { side: 'GUEST', timeZone: 'America/New_York' }, NOW);
  expect(guest.choices[0]).toEqual({
    value: '2026-11-21T13:00:00.000Z',
    label: 'Sat 21 Nov, 08:00 in New York; 14:00 in Amsterdam',
  });
  expect([guest.offered, guest.when, guest.isOpen]).toEqual([[], null, true]);
  const helper = viewOf(row, { side: 'HELPER', timeZone: 'Europe/Amsterdam' }, NOW);
  expect([helper.choices, helper.offered.length, helper.other.name]).toEqual([[], 3, 'Marcus Okafor']);
});

it('a set call says when, until when its briefing can be changed, and whether it has begun', async () => {
  const { id, times } = await makeScheduled(db);
  const row = await readMeeting(db, id);
  const at = (now: Date) => viewOf(row, { side: 'GUEST', timeZone: 'Europe/London' }, now);
  expect(at(NOW)).toMatchObject({
    when: 'Sat 21 Nov, 13:00 in London; 14:00 in Amsterdam',
    briefingOn: 'Fri 20 Nov, 13:00 in London',
    isBriefed: false,
    hasBegun: false,
  });
  expect(at(addTime(times.first, hours(1)))).toMatchObject({ isBriefed: true, hasBegun: true });
});

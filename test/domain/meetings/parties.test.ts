import { expect, it } from 'vitest';
import { openTimes, otherSide, partiesOf, titleOf } from '~/domain/meetings/parties';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeMeeting, readMeeting } from '#test/support/meetings';

const { db } = await testDatabase();

it('the helper and every requester, each with the other’s zone', async () => {
  const { id, advocate, requester } = await makeMeeting(db);
  const meeting = await readMeeting(db, id);
  expect(titleOf(meeting)).toBe('Maren Okafor and Castellan Foods');
  expect(partiesOf(meeting)).toMatchObject([
    { side: 'HELPER', personId: advocate.personId, timeZone: 'Europe/Amsterdam', isAdvocate: true },
    { side: 'GUEST', personId: requester.personId, otherZone: 'Europe/Amsterdam', isAdvocate: false },
  ]);
  expect(openTimes(meeting, { by: 'HELPER', now: NOW })).toHaveLength(3);
  expect(openTimes(meeting, { by: 'GUEST', now: NOW })).toEqual([]);
  expect(openTimes(meeting, { now: addTime(NOW, days(3)) })).toHaveLength(2);
  expect(otherSide('GUEST')).toBe('HELPER');
});

import { expect, it } from 'vitest';
import { holdMeeting } from '~/domain/meetings/hold-meeting.server';
import { addTime, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeScheduled, readMeeting } from '#test/support/meetings';

const { db } = await testDatabase();

it('its request is held, and each side is asked three questions by a key of its own, once', async () => {
  const { id, request, requester, advocate, times } = await makeScheduled(db);
  const hold = (now = addTime(times.first, hours(1))) => holdMeeting(db, { meetingId: id }, requester, now);
  expect(await hold(NOW)).toEqual({ ok: false, reason: 'not-begun' });
  const results = await Promise.all([hold(), hold(), hold()]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await readMeeting(db, id)).status).toBe('HELD');
  expect((await db.request.findUniqueOrThrow({ where: { id: request.id } })).status).toBe('HELD');
  const surveys = await db.meetingSurvey.findMany({ where: { meetingId: id } });
  expect(surveys.map(({ personId, side }) => [personId, side]).sort()).toEqual(
    [
      [advocate.personId, 'HELPER'],
      [requester.personId, 'GUEST'],
    ].sort(),
  );
  const mails = await db.mailMessage.findMany({ where: { key: { startsWith: `meeting-survey:${id}` } } });
  expect(mails.map(({ door }) => (door as { id: string }).id).sort()).toEqual(
    [`${id}:${advocate.personId}`, `${id}:${requester.personId}`].sort(),
  );
});

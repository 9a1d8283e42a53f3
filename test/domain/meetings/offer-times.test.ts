import { expect, it } from 'vitest';
import { offerTimes } from '~/domain/meetings/offer-times.server';
import { pickTime } from '~/domain/meetings/pick-time.server';
import { addTime, days, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeMeeting, readMeeting } from '#test/support/meetings';

const { db } = await testDatabase();

it('none suits: others take their place, the advocate is asked with a word, and the clocks run while they pick', async () => {
  const { id, request, requester, self, advocate, times } = await makeMeeting(db);
  const others = [5, 6, 7].map((n) => addTime(NOW, days(n)));
  const offer = { meetingId: id, side: 'GUEST' as const, times: others, word: 'The buyer is away this week.' };
  expect(await offerTimes(db, offer, requester, addTime(NOW, hours(1)))).toEqual({ ok: true });
  const meeting = await readMeeting(db, id);
  expect(meeting.status).toBe('CHOOSING');
  expect(meeting.times.filter(({ refusedAt }) => !refusedAt).map(({ startsAt }) => startsAt)).toEqual(others);
  expect(meeting.times.filter(({ refusedAt }) => refusedAt).map(({ startsAt }) => startsAt)).toEqual(
    Object.values(times),
  );
  expect(await db.request.findUniqueOrThrow({ where: { id: request.id } })).toMatchObject({ pausedAt: null });
  const mail = await db.mailMessage.findFirstOrThrow({
    where: { toEmail: advocate.person.email, message: 'meeting-update' },
  });
  expect(mail.door).toMatchObject({ purpose: 'call', id });
  expect(JSON.stringify(mail.props)).toContain('The buyer is away this week.');
  expect(JSON.stringify(mail.props)).toContain('in Amsterdam');
  // The old ones are no more, the new ones are the advocate's to pick.
  const pick = (startsAt: Date, side: 'GUEST' | 'HELPER') =>
    pickTime(db, { meetingId: id, startsAt, side }, self, addTime(NOW, hours(2)));
  expect(await pick(times.first, 'GUEST')).toEqual({ ok: false, reason: 'not-offered' });
  expect(await pick(others[0]!, 'HELPER')).toMatchObject({ ok: true });
});

it('offers a refused time again, and nothing once the call is over', async () => {
  const { id, requester, self, times } = await makeMeeting(db);
  const again = [times.first, addTime(NOW, days(8)), addTime(NOW, days(9))];
  await offerTimes(db, { meetingId: id, side: 'GUEST', times: again, word: '' }, requester, NOW);
  const open = (await readMeeting(db, id)).times.filter(({ refusedAt }) => !refusedAt);
  expect(open.map(({ startsAt, offeredBy }) => [startsAt, offeredBy])).toEqual(again.map((time) => [time, 'GUEST']));
  await db.meeting.update({ where: { id }, data: { status: 'CANCELLED' } });
  const offer = { meetingId: id, side: 'HELPER' as const, times: again, word: '' };
  expect(await offerTimes(db, offer, self, NOW)).toEqual({ ok: false, reason: 'ended' });
});

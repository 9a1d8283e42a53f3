import { expect, it } from 'vitest';
import { addGuest } from '~/domain/meetings/add-guest.server';
import { noteNoShow } from '~/domain/meetings/note-no-show.server';
import { offerTimes } from '~/domain/meetings/offer-times.server';
import { pickTime } from '~/domain/meetings/pick-time.server';
import { findMatch } from '~/domain/requests/matches.server';
import { addTime, days, hours } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { invitationsOf, makeScheduled, readMeeting } from '#test/support/meetings';
import { makeRequest } from '#test/support/requests-data';

const { db } = await testDatabase();

async function missed(side: 'HELPER' | 'GUEST', again = false) {
  const made = await makeScheduled(db);
  const now = addTime(made.times.first, hours(1));
  const noShow = { meetingId: made.id, side, reason: 'Nobody was there.', again };
  expect(await noteNoShow(db, noShow, made.requester, now)).toEqual({ ok: true });
  return { ...made, now, noShow };
}

it.each(['HELPER', 'GUEST'] as const)('the %s: nobody is charged, and it stands as what happened', async (side) => {
  const { id, ask, request, advocate, requester, now, noShow } = await missed(side);
  expect(await readMeeting(db, id)).toMatchObject({ status: 'NO_SHOW', noShowBy: side });
  expect(await db.ask.findUniqueOrThrow({ where: { id: ask.id } })).toMatchObject({ status: 'WITHDRAWN' });
  expect(await db.favour.count({ where: { advocateId: advocate.id, isLive: true } })).toBe(0);
  expect(await db.advocate.findUniqueOrThrow({ where: { id: advocate.id } })).toMatchObject({ readiness: 'READY' });
  expect((await db.request.findUniqueOrThrow({ where: { id: request.id } })).status).toBe('MATCHING');
  expect(await noteNoShow(db, noShow, requester, now)).toEqual({ ok: false, reason: 'ended' });
});

it('the buyer tries again: the advocate is asked for times, and the next invitation is a newer one', async () => {
  const { id, ask, request, self, requester, now } = await missed('GUEST', true);
  expect(await readMeeting(db, id)).toMatchObject({ status: 'CHOOSING', startsAt: null, noShowBy: null });
  expect(await db.ask.findUniqueOrThrow({ where: { id: ask.id } })).toMatchObject({ status: 'ACCEPTED' });
  expect((await db.request.findUniqueOrThrow({ where: { id: request.id } })).status).toBe('ACCEPTED');
  const times = [1, 2, 3].map((n) => addTime(now, days(n)));
  await offerTimes(db, { meetingId: id, side: 'HELPER', times, word: '' }, self, now);
  expect(await pickTime(db, { meetingId: id, startsAt: times[0]!, side: 'GUEST' }, requester, now)).toMatchObject({
    ok: true,
  });
  expect((await invitationsOf(db, id)).map(({ sequence }) => sequence)).toEqual([0, 0, 1, 1]);
});

it('whoever joined the call is told as well: their request goes back to matching', async () => {
  const { id, manager, requester, times } = await makeScheduled(db);
  const other = await makeRequest(db);
  await addGuest(db, { meetingId: id, requestId: other.id }, manager, NOW);
  const now = addTime(times.first, hours(1));
  const noShow = { meetingId: id, side: 'HELPER' as const, reason: 'Nobody was there.', again: false };
  await noteNoShow(db, noShow, requester, now);
  expect(await db.request.findUniqueOrThrow({ where: { id: other.id } })).toMatchObject({ status: 'MATCHING' });
  const key = { startsWith: `meeting-no-show-0:${id}` };
  expect(await db.mailMessage.count({ where: { key, personId: other.requesterId } })).toBe(1);
});

it('matching reads whose call was missed: that of the helper, not that of the buyer', async () => {
  const missedBy = async (side: 'HELPER' | 'GUEST') => {
    const { advocate } = await missed(side);
    const match = await findMatch(db, { requestId: (await makeRequest(db)).id, advocateId: advocate.id }, NOW);
    return match?.minuses.filter((minus) => minus.startsWith('Missed'));
  };
  expect(await missedBy('HELPER')).toEqual(['Missed 1 of 1 call']);
  expect(await missedBy('GUEST')).toEqual([]);
});

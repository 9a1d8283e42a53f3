import { expect, it } from 'vitest';
import { noteNoShow } from '~/domain/meetings/note-no-show.server';
import { offerTimes } from '~/domain/meetings/offer-times.server';
import { pickTime } from '~/domain/meetings/pick-time.server';
import { addTime, days, hours } from '~/platform/time';
import { testDatabase } from '#test/support/database';
import { invitationsOf, makeScheduled, readMeeting } from '#test/support/meetings';

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

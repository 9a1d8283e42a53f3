import { afterAll, expect, it } from 'vitest';
import { addGuest } from '~/domain/meetings/add-guest.server';
import { cancelMeeting } from '~/domain/meetings/cancel-meeting.server';
import { closeRequest } from '~/domain/requests/close-request.server';
import { connect, type Db } from '~/platform/db.server';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeScheduled } from '#test/support/meetings';

const { db, url } = await testDatabase();
const other = connect(url);
afterAll(async () => {
  await other.db.$disconnect();
  await other.pool.end();
});

const reason = 'The deal is lost.';
type Made = Awaited<ReturnType<typeof makeScheduled>>;
type Act = (db: Db, own: Made, others: Made) => Promise<{ ok: boolean }>;
const close: Act = (on, { request, manager }) => closeRequest(on, { number: request.number, reason }, manager, NOW);
const callOff: Act = (on, { id, manager }) => cancelMeeting(on, { meetingId: id, side: 'GUEST', reason }, manager, NOW);
const join: Act = (on, { id, manager }, { request }) =>
  addGuest(on, { meetingId: id, requestId: request.id }, manager, NOW);

/** Two calls whose hosts still look for a second person, so that each may join the call of the other. */
async function twoCalls(areJoined: boolean) {
  const made = [await makeScheduled(db), await makeScheduled(db)] as const;
  const ids = made.map(({ request }) => request.id);
  await db.request.updateMany({ where: { id: { in: ids } }, data: { wanted: 2, status: 'MATCHING' } });
  if (areJoined) {
    await join(db, made[0], made[1]);
    await join(db, made[1], made[0]);
  }
  return made;
}

it.each([
  ['both end', true, close, close],
  ['both calls are called off', true, callOff, callOff],
  ['one ends while the call of the other is called off', true, close, callOff],
  ['each joins the call of the other', false, join, join],
  ['one joins the call of the other, which ends', false, join, close],
] as [string, boolean, Act, Act][])(
  'host here, guest there, and at once %s: nobody waits in a circle',
  async (_name, areJoined, one, two) => {
    for (let round = 0; round < 3; round++) {
      const [first, second] = await twoCalls(areJoined);
      const settled = await Promise.allSettled([one(db, first, second), two(other.db, second, first)]);
      expect(settled.filter(({ status }) => status === 'rejected')).toEqual([]);
    }
  },
  60_000,
);

import { expect, it } from 'vitest';
import { cancelMeeting } from '~/domain/meetings/cancel-meeting.server';
import { auditTrail } from '#test/support/access';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { invitationsOf, makeMeeting, makeScheduled, readMeeting } from '#test/support/meetings';

const { db } = await testDatabase();

it.each([
  ['HELPER', 'DECLINED', 'I changed my job.'],
  ['GUEST', 'WITHDRAWN', null],
] as const)(
  'by the %s: calendars are told, the ask is %s, the request goes back to matching',
  async (side, to, why) => {
    const { id, request, ask, self, requester, times } = await makeScheduled(db);
    const by = side === 'HELPER' ? self : requester;
    const reason = 'I changed my job.';
    const cancel = () => cancelMeeting(db, { meetingId: id, side, reason }, by, NOW);
    const results = await Promise.all([cancel(), cancel(), cancel()]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await readMeeting(db, id)).toMatchObject({ status: 'CANCELLED', endReason: reason, sequence: 1 });
    expect(await db.ask.findUniqueOrThrow({ where: { id: ask.id } })).toMatchObject({ status: to, declineReason: why });
    expect(await db.request.findUniqueOrThrow({ where: { id: request.id } })).toMatchObject({ status: 'MATCHING' });
    const cancels = (await invitationsOf(db, id)).filter(({ method }) => method === 'CANCEL');
    expect(cancels).toHaveLength(2);
    for (const one of cancels) expect(one).toMatchObject({ sequence: 1, startsAt: times.first });
    const last = (await auditTrail(db)).at(-1);
    expect(last).toMatchObject({ kind: 'meeting.cancelled', data: { meetingId: id, side } });
  },
);

it('before a time is set: no calendar is troubled, and only the other side is told', async () => {
  const { id, request, requester, advocate } = await makeMeeting(db);
  await cancelMeeting(db, { meetingId: id, side: 'GUEST', reason: 'The deal is lost.' }, requester, NOW);
  expect(await invitationsOf(db, id)).toEqual([]);
  const mails = await db.mailMessage.findMany({ where: { key: { startsWith: `meeting-cancelled:${id}` } } });
  expect(mails.map(({ toEmail }) => toEmail)).toEqual([advocate.person.email]);
  expect(await db.request.findUniqueOrThrow({ where: { id: request.id } })).toMatchObject({
    status: 'MATCHING',
    pausedAt: null,
  });
});

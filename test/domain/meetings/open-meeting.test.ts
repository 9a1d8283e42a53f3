import { expect, it } from 'vitest';
import { openMeeting } from '~/domain/meetings/open-meeting.server';
import { addTime, days } from '~/platform/time';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeOpenAsk } from '#test/support/requests-data';

const { db } = await testDatabase();

it('keeps the times and the request it is for, waiting for a pick', async () => {
  const { ask } = await makeOpenAsk(db);
  const times = [1, 2, 3].map((n) => addTime(NOW, days(n)));
  const { meetingId } = await db.$transaction((tx) =>
    openMeeting(tx, { askId: ask.id, requestId: ask.requestId, minutes: 30, times, wantsRequester: true }, NOW),
  );
  expect(
    await db.meeting.findUniqueOrThrow({ where: { id: meetingId }, include: { times: true, guests: true } }),
  ).toMatchObject({
    askId: ask.id,
    status: 'CHOOSING',
    startsAt: null,
    wantsRequester: true,
    guests: [{ requestId: ask.requestId, isHost: true }],
    times: times.map((startsAt) => ({ startsAt, offeredBy: 'HELPER', refusedAt: null })),
  });
});

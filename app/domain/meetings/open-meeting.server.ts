import { pauseClocks, WAITS_FOR_PICK } from '~/domain/requests/pause-clocks.server';
import type { Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';

type Opening = {
  askId: string;
  requestId: string;
  minutes: number;
  /** as `readTimes` gives them */ times: Date[];
  /** the advocate would like the requester to join at first */ wantsRequester: boolean;
};

/**
 * Opens the meeting of a yes, inside the transaction of the yes: its times wait for the requester to pick one, and the
 * request's clocks stand still until they do.
 */
export async function openMeeting(
  tx: Tx,
  { askId, requestId, minutes, times, wantsRequester }: Opening,
  now: Date,
): Promise<{ meetingId: string }> {
  const meetingId = newId('mtg');
  await tx.meeting.create({
    data: {
      id: meetingId,
      askId,
      minutes,
      wantsRequester,
      createdAt: now,
      guests: { create: { requestId, isHost: true, joinedAt: now } },
      times: {
        create: times.map((startsAt) => ({ id: newId('tim'), startsAt, offeredBy: 'HELPER', offeredAt: now })),
      },
    },
  });
  await pauseClocks(tx, { requestId, why: WAITS_FOR_PICK }, now);
  return { meetingId };
}

import { lockTogether } from '~/domain/requests/lock-together.server';
import type { Tx } from '~/platform/db.server';
import { meetingColumns, type MeetingRow } from './columns.server';
import { helperOf, hostOf } from './parties';

/**
 * A meeting with its row and its requests locked until the transaction ends, and the request that is to join it; null when
 * there is none. Requests come first, all at once (`lockTogether`), as everywhere: nobody waits in a circle.
 */
export async function lockMeeting(tx: Tx, meetingId: string, joiningId?: string): Promise<MeetingRow | null> {
  const guests = await tx.meetingGuest.findMany({ where: { meetingId }, select: { requestId: true } });
  if (guests.length === 0) return null;
  await lockTogether(tx, [...guests.map(({ requestId }) => requestId), ...(joiningId ? [joiningId] : [])]);
  await tx.$queryRaw`SELECT id FROM meetings WHERE id = ${meetingId} FOR UPDATE`;
  return tx.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: meetingColumns });
}

/** What an event of a meeting is about: it stands on the timelines of the request, the advocate and their account. */
export function subjectsOf(meeting: MeetingRow) {
  const { advocate } = helperOf(meeting);
  return { requestId: hostOf(meeting).id, advocateId: advocate?.id, accountId: advocate?.accountId };
}

/** What every event of a meeting says. */
export function dataOf(meeting: MeetingRow) {
  const { number, title } = hostOf(meeting);
  return { meetingId: meeting.id, number, title };
}

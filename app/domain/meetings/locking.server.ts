import type { Tx } from '~/platform/db.server';
import { meetingColumns, type MeetingRow } from './columns.server';
import { helperOf, hostOf } from './parties';

/**
 * A meeting with its row and its requests locked until the transaction ends; null when there is none. Requests come first,
 * the host's before the others', as everywhere: nobody waits in a circle.
 */
export async function lockMeeting(tx: Tx, meetingId: string): Promise<MeetingRow | null> {
  const host = { meetingId, isHost: true };
  const found = await tx.meetingGuest.findFirst({ where: host, select: { requestId: true } });
  if (!found) return null;
  await tx.$queryRaw`SELECT id FROM requests WHERE id = ${found.requestId} FOR UPDATE`;
  await tx.$queryRaw`
    SELECT r.id FROM requests r JOIN meeting_guests g ON g.request_id = r.id
     WHERE g.meeting_id = ${meetingId} ORDER BY r.id FOR UPDATE OF r`;
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

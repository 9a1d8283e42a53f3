import type { Reader as Database } from '~/platform/db.server';
import { meetingColumns } from './columns.server';
import { viewOf } from './meeting-view';

/** The meetings that serve a request, the newest first, as its page shows them to the requester's side. */
export async function listMeetingsOf(
  db: Database,
  { requestId, timeZone }: { requestId: string; timeZone: string },
  now: Date,
) {
  const meetings = await db.meeting.findMany({
    where: { guests: { some: { requestId } } },
    orderBy: { createdAt: 'desc' },
    take: 20,
    select: meetingColumns,
  });
  return meetings.map((meeting) => viewOf(meeting, { side: 'GUEST', timeZone }, now));
}

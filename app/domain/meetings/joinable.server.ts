import type { Reader } from '~/platform/db.server';
import { askable } from '~/domain/requests/request-status';
import type { MeetingRow } from './columns.server';
import { hostOf } from './parties';

/** Requests as options that may join a set call: open, of the same kind and helper, with nobody found yet. */
export async function listJoinable(db: Reader, meeting: MeetingRow) {
  if (meeting.status !== 'SCHEDULED') return [];
  const { activity, helper } = hostOf(meeting);
  const requests = await db.request.findMany({
    where: { activity, helper, status: { in: [...askable] }, meetingGuests: { none: { meetingId: meeting.id } } },
    orderBy: { fulfilDueAt: 'asc' },
    take: 100,
    select: { id: true, number: true, title: true, requester: { select: { name: true } } },
  });
  return requests.map(({ id, number, title, requester }) => ({
    value: id,
    label: `R-${number} ${title} (${requester.name})`,
  }));
}

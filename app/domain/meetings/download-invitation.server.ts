import { notFound } from '~/domain/access/guard.server';
import type { Actor } from '~/domain/audit/record.server';
import type { Reader } from '~/platform/db.server';
import type { MeetingRow } from './columns.server';
import { invitationFor, isSet } from './letters.server';
import { hostOf, partiesOf } from './parties';

/** The calendar file of a set meeting as a download; for somebody who is not in it, such as a manager, the host's. */
export async function downloadInvitation(db: Reader, meeting: MeetingRow, { personId }: Actor, now: Date) {
  const parties = partiesOf(meeting);
  const host = hostOf(meeting).requester.id;
  const to = parties.find((one) => one.personId === personId) ?? parties.find((one) => one.personId === host);
  if (meeting.status !== 'SCHEDULED' || !isSet(meeting) || !to) throw notFound();
  const { content, filename } = await invitationFor(db, { meeting, to, now });
  const headers = {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `attachment; filename="${filename}"`,
  };
  return new Response(content, { headers });
}

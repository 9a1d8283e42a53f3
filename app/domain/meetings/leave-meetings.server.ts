import { type Actor, record } from '~/domain/audit/record.server';
import type { Tx } from '~/platform/db.server';
import { callOff, releaseRequests } from './cancel-meeting.server';
import { meetingColumns } from './columns.server';
import { factsFor, invitationFor, isSet, mailParty } from './letters.server';
import { dataOf, lockMeeting, subjectsOf } from './locking.server';
import { partiesOf, titleOf } from './parties';

type Leaving = { requestId: string; reason: string; by: Actor; now: Date };

/**
 * A locked request ends before its call took place. A call that was made for it is called off, with the yes behind it and
 * nobody charged; from a call that it joined it only drops out. A call that was held stays as it was.
 */
export async function leaveMeetings(tx: Tx, { requestId, reason, by, now }: Leaving): Promise<void> {
  const open = await tx.meetingGuest.findMany({
    where: { requestId, meeting: { status: { in: ['CHOOSING', 'SCHEDULED'] } } },
    select: { meetingId: true, isHost: true },
  });
  for (const { meetingId, isHost } of open) {
    // Of a call that it joined only its own row changes; the host's request is locked with it.
    const meeting = isHost
      ? await lockMeeting(tx, meetingId)
      : await dropOut(tx, meetingId, { requestId, reason, now });
    if (!meeting) continue;
    await callOff(tx, { meeting, reason, by, now });
    await releaseRequests(tx, { meeting, to: 'WITHDRAWN', reason, now });
    const data = { ...dataOf(meeting), side: null };
    await record(tx, { kind: 'meeting.cancelled', at: now, by, about: subjectsOf(meeting), data, reasons: [reason] });
  }
}

async function dropOut(tx: Tx, meetingId: string, { requestId, reason, now }: Omit<Leaving, 'by'>): Promise<null> {
  const meeting = await tx.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: meetingColumns });
  const requester = meeting.guests.find(({ request }) => request.id === requestId)?.request.requester.id;
  const isStillIn = meeting.guests.some(
    ({ request }) => request.id !== requestId && request.requester.id === requester,
  );
  const to = partiesOf(meeting).find((one) => one.personId === requester);
  await tx.meetingGuest.delete({ where: { meetingId_requestId: { meetingId, requestId } } });
  if (!to || isStillIn || !isSet(meeting)) return null;
  const last = { ...meeting, sequence: meeting.sequence + 1 };
  await mailParty(tx, {
    meeting,
    to,
    occasion: `left-${requestId}`,
    files: [await invitationFor(tx, { meeting: last, to, isCancelled: true, now })],
    props: {
      headline: `Without you: ${titleOf(meeting)}`,
      summary: `${reason} The others talk without you.`,
      facts: factsFor(meeting, to),
      action: 'See the call',
    },
    now,
  });
  return null;
}

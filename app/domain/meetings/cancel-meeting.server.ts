import { type Actor, record } from '~/domain/audit/record.server';
import { resumeClocks } from '~/domain/requests/resume-clocks.server';
import { settleRequest } from '~/domain/requests/settle-request.server';
import { agreedStatuses } from '~/domain/requests/request-status';
import type { MeetingSide } from '~/generated/prisma/enums';
import type { Db, Tx } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import type { MeetingRow } from './columns.server';
import { factsFor, invitationFor, isSet, mailParty } from './letters.server';
import { dataOf, lockMeeting, subjectsOf } from './locking.server';
import { partiesOf, titleOf } from './parties';

export type CancelRefusal = 'gone' | 'ended';

/**
 * Either side takes a call back before it took place. Calendars are told, and its requests go back to matching. A helper
 * who cannot after all has declined; when it is the guest, the ask is taken back and not charged.
 */
export async function cancelMeeting(
  db: Db,
  { meetingId, side, reason }: { meetingId: string; side: MeetingSide; reason: string },
  by: Actor,
  now: Date,
): Promise<Result<undefined, CancelRefusal>> {
  return db.$transaction(async (tx) => {
    const meeting = await lockMeeting(tx, meetingId);
    if (!meeting) return refuse('gone');
    if (meeting.status !== 'CHOOSING' && meeting.status !== 'SCHEDULED') return refuse('ended');
    await callOff(tx, { meeting, reason, by, now });
    await releaseRequests(tx, { meeting, to: side === 'HELPER' ? 'DECLINED' : 'WITHDRAWN', reason, now });
    const data = { ...dataOf(meeting), side };
    await record(tx, { kind: 'meeting.cancelled', at: now, by, about: subjectsOf(meeting), data, reasons: [reason] });
    return ok();
  });
}

type CallingOff = { meeting: MeetingRow; reason: string; by: Actor; now: Date };

/** Ends a locked meeting that has not taken place, and tells both sides and their calendars. */
export async function callOff(tx: Tx, { meeting, reason, by, now }: CallingOff): Promise<void> {
  const isInCalendars = meeting.status === 'SCHEDULED';
  const { count } = await tx.meeting.updateMany({
    where: { id: meeting.id, status: meeting.status },
    data: {
      status: 'CANCELLED',
      endedAt: now,
      endReason: reason,
      sequence: isInCalendars ? { increment: 1 } : undefined,
    },
  });
  if (count !== 1) throw new Error('A locked meeting changed its status.');
  const last = { ...meeting, sequence: meeting.sequence + 1 };
  for (const to of partiesOf(meeting)) {
    if (to.personId === by.personId && !isInCalendars) continue;
    const file =
      isSet(last) && isInCalendars && (await invitationFor(tx, { meeting: last, to, isCancelled: true, now }));
    await mailParty(tx, {
      meeting,
      to,
      occasion: 'cancelled',
      files: file ? [file] : [],
      props: {
        headline: `Off: ${titleOf(meeting)}`,
        summary: `${reason} ${to.side === 'HELPER' ? 'It costs you nothing, and you need do nothing.' : 'We look for somebody else.'}`,
        facts: isSet(last) && isInCalendars ? factsFor(last, to) : [{ label: 'When', text: 'No time was set yet' }],
        action: 'See the call',
      },
      now,
    });
  }
}

type Releasing = { meeting: MeetingRow; to: 'DECLINED' | 'WITHDRAWN'; reason: string; now: Date };

/** Ends the yes behind a locked meeting and hands its requests back for matching. One that we take back is not charged. */
export async function releaseRequests(tx: Tx, { meeting, to, reason, now }: Releasing): Promise<void> {
  if (meeting.askId) {
    const declineReason = to === 'DECLINED' ? reason : null;
    const ended = { status: to, answeredAt: now, declineReason };
    await tx.ask.updateMany({ where: { id: meeting.askId, status: 'ACCEPTED' }, data: ended });
  }
  for (const { request } of meeting.guests) {
    await resumeClocks(tx, { requestId: request.id }, now);
    const statuses = [...agreedStatuses, 'WAITING_FOR_ADVOCATE'] as const;
    await tx.request.updateMany({
      where: { id: request.id, status: { in: [...statuses] } },
      data: { status: 'MATCHING' },
    });
    await settleRequest(tx, request.id);
  }
}

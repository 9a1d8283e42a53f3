import { type Actor, record } from '~/domain/audit/record.server';
import { resumeClocks } from '~/domain/requests/resume-clocks.server';
import type { MeetingSide } from '~/generated/prisma/enums';
import type { Db, Tx } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { guestBriefing, helperBriefing } from './briefing';
import { isSet } from './letters.server';
import { dataOf, lockMeeting, subjectsOf } from './locking.server';
import { openTimes, otherSide } from './parties';
import { briefingFacts, mailInvitations, queueReminders } from './invitations.server';

export type PickRefusal = 'gone' | 'ended' | 'not-offered';

/**
 * One side picks a time the other offered: the call is set, or moved, and everybody gets an invitation for their calendar.
 * Of two who pick at once, one sets the time; to the other nothing is offered any more. Refused too when the time is over.
 */
export async function pickTime(
  db: Db,
  { meetingId, startsAt, side }: { meetingId: string; startsAt: Date; side: MeetingSide },
  by: Actor,
  now: Date,
): Promise<Result<{ startsAt: Date }, PickRefusal>> {
  return db.$transaction(async (tx) => {
    const meeting = await lockMeeting(tx, meetingId);
    if (!meeting) return refuse('gone');
    if (meeting.status !== 'CHOOSING' && meeting.status !== 'SCHEDULED') return refuse('ended');
    const offered = openTimes(meeting, { by: otherSide(side), now });
    if (!offered.some((time) => time.startsAt.getTime() === startsAt.getTime())) return refuse('not-offered');
    await schedule(tx, meetingId, startsAt, by, now);
    return ok({ startsAt });
  });
}

/** Sets a locked meeting to a time: state, clocks, audit, invitations, reminders, all or nothing. */
async function schedule(tx: Tx, meetingId: string, startsAt: Date, by: Actor, now: Date): Promise<void> {
  const was = await tx.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: { status: true, sequence: true },
  });
  const isMoved = was.status === 'SCHEDULED';
  const { count } = await tx.meeting.updateMany({
    where: { id: meetingId, status: was.status, sequence: was.sequence },
    data: { status: 'SCHEDULED', startsAt, sequence: isMoved ? { increment: 1 } : undefined },
  });
  if (count !== 1) throw new Error('A locked meeting changed.');
  await tx.meetingTime.deleteMany({ where: { meetingId, refusedAt: null } });
  const meeting = await lockMeeting(tx, meetingId);
  if (!meeting || !isSet(meeting)) throw new Error('A meeting that was set has no time.');
  if (!isMoved) {
    const facts = briefingFacts(meeting);
    const briefings = { briefingHelper: helperBriefing(facts), briefingGuest: guestBriefing(facts) };
    await tx.meeting.update({ where: { id: meetingId }, data: briefings });
  }
  for (const { request } of meeting.guests) {
    await tx.request.updateMany({ where: { id: request.id, status: 'ACCEPTED' }, data: { status: 'SCHEDULED' } });
    await resumeClocks(tx, { requestId: request.id }, now);
  }
  const data = { ...dataOf(meeting), startsAt: startsAt.toISOString(), sequence: meeting.sequence };
  await record(tx, { kind: 'meeting.scheduled', at: now, by, about: subjectsOf(meeting), data });
  await mailInvitations(tx, { meeting, change: isMoved ? 'moved' : 'set', now });
  await queueReminders(tx, meeting, now);
}

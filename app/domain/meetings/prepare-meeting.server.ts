import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { isSet } from './letters.server';
import { dataOf, lockMeeting, subjectsOf } from './locking.server';
import { briefingAt } from './reminders';
import type { PrepareForm } from './schema';
import { mailInvitations } from './invitations.server';

export type PrepareRefusal = 'gone' | 'ended' | 'briefed' | 'unchanged';

const said = {
  videoLink: 'the video link',
  briefingHelper: 'the helper’s briefing',
  briefingGuest: 'the guest’s briefing',
};

/**
 * Changes the video link and what both read before the call. A new link goes into the calendars as an update. Refused for a
 * call that is not set or over, and for a briefing that has gone out.
 */
export async function prepareMeeting(
  db: Db,
  { meetingId, ...form }: { meetingId: string } & PrepareForm,
  by: Actor,
  now: Date,
): Promise<Result<undefined, PrepareRefusal>> {
  return db.$transaction(async (tx) => {
    const meeting = await lockMeeting(tx, meetingId);
    if (!meeting) return refuse('gone');
    if (meeting.status !== 'SCHEDULED' || !isSet(meeting)) return refuse('ended');
    const is = { ...form, videoLink: form.videoLink || null };
    const fields = (['videoLink', 'briefingHelper', 'briefingGuest'] as const).filter(
      (field) => !sameText(is[field], meeting[field]),
    );
    if (!fields.length) return refuse('unchanged');
    if (fields.some((field) => field !== 'videoLink') && briefingAt(meeting) <= now) return refuse('briefed');
    const isNewLink = fields.includes('videoLink');
    const changed = { ...meeting, ...is, sequence: meeting.sequence + (isNewLink ? 1 : 0) };
    await tx.meeting.update({ where: { id: meetingId }, data: { ...is, sequence: changed.sequence } });
    const data = { ...dataOf(meeting), fields: fields.map((field) => said[field]), sequence: changed.sequence };
    await record(tx, { kind: 'meeting.prepared', at: now, by, about: subjectsOf(meeting), data });
    if (isNewLink) await mailInvitations(tx, { meeting: changed, change: 'changed', now });
    return ok();
  });
}

/** Browsers send line breaks as CR LF. */
const sameText = (a: string | null, b: string | null) =>
  (a ?? '').replaceAll('\r\n', '\n').trim() === (b ?? '').replaceAll('\r\n', '\n').trim();

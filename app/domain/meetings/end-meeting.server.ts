import type { z } from 'zod';
import type { Actor } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import type { Result } from '~/platform/result';
import { holdMeeting, type HoldRefusal } from './hold-meeting.server';
import { noteNoShow } from './note-no-show.server';
import type { EndForm } from './schema';

type Ending = { meetingId: string; end: z.output<typeof EndForm> };

/** Notes how a call ended: it took place, or one side did not come. */
export function endMeeting(
  db: Db,
  { meetingId, end }: Ending,
  by: Actor,
  now: Date,
): Promise<Result<undefined, HoldRefusal>> {
  if (end.how === 'held') return holdMeeting(db, { meetingId }, by, now);
  const isGuest = end.how === 'no-show-guest';
  const again = isGuest && end.again === 'on';
  return noteNoShow(db, { meetingId, side: isGuest ? 'GUEST' : 'HELPER', reason: end.reason, again }, by, now);
}

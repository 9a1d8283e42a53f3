import type { Actor } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { cancelMeeting } from './cancel-meeting.server';
import type { Reader } from './meeting-view';
import { offerTimes } from './offer-times.server';
import { pickTime } from './pick-time.server';
import type { TimesAnswer } from './schema';
import { readTimes, timeIn } from './times';

type Answering = { meetingId: string; reader: Reader; answer: TimesAnswer; by: Actor; now: Date };
/** `isOver`: nothing that was typed would help any more. */
type Fault = { message: string; field?: string; isOver: boolean };

const refusals = {
  gone: 'This call is no longer there.',
  ended: 'This call is over, or was called off. Nothing changed.',
  'not-offered': 'That time is not free any more: another was picked, others are offered, or it is over.',
};

/** What either side says on a meeting's page: the words to show for it, or what to put right and where. */
export async function answerMeeting(
  db: Db,
  { meetingId, reader, answer, by, now }: Answering,
): Promise<Result<string, Fault>> {
  const { side, timeZone } = reader;
  if (answer.answer === 'pick') {
    const result = await pickTime(db, { meetingId, startsAt: answer.startsAt, side }, by, now);
    if (!result.ok) return over(refusals[result.reason]);
    return ok(`It is set: ${timeIn(result.value.startsAt, timeZone)}. Both get an invitation for their calendar.`);
  }
  if (answer.answer === 'offer') {
    const times = readTimes(answer.times, timeZone, now);
    if (!times.ok) return refuse({ message: times.reason, field: 'times', isOver: false });
    const result = await offerTimes(db, { meetingId, side, times: times.value, word: answer.word }, by, now);
    return result.ok ? ok('Your times are on their way.') : over(refusals[result.reason]);
  }
  const result = await cancelMeeting(db, { meetingId, side, reason: answer.reason }, by, now);
  return result.ok ? ok('The call is off, and everybody is told.') : over(refusals[result.reason]);
}

const over = (message: string) => refuse({ message, isOver: true });

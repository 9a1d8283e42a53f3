// ui.md: a list says when an issue went out. Readers get theirs later than the first where it is night, or by their own clock.
import type { IssueStatus } from '~/generated/prisma/enums';
import { dayIn, hours } from '~/platform/time';
import { formatDate, formatTime } from '~/ui/format';

type Times = { status: IssueStatus; plannedAt: Date; sendStartedAt: Date | null; lastSentAt: Date | null };

/** When sending began, else the slot; and when the last letter went, where that was more than an hour later, else "". */
export function issueTimes({ status, plannedAt, sendStartedAt, lastSentAt }: Times, timeZone: string) {
  const moment = (at: Date) => `${formatDate(at, timeZone, 'short')}, ${formatTime(at, timeZone)}`;
  if (!sendStartedAt) return { at: moment(plannedAt), last: '' };
  const isLater = lastSentAt !== null && lastSentAt.getTime() - sendStartedAt.getTime() > hours(1);
  if (!isLater) return { at: moment(sendStartedAt), last: '' };
  const isSameDay = dayIn(timeZone, lastSentAt) === dayIn(timeZone, sendStartedAt);
  const when = isSameDay ? `at ${formatTime(lastSentAt, timeZone)}` : `on ${moment(lastSentAt)}`;
  const isOpen = status === 'SENDING' || status === 'PAUSED';
  return { at: moment(sendStartedAt), last: `last letter ${isOpen ? 'so far ' : ''}${when}` };
}

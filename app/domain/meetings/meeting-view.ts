// product.md §4: how one side reads a meeting, its times in its own zone and in the other's.
import { zoneNote } from '~/domain/requests/ask-words';
import type { MeetingSide, MeetingStatus } from '~/generated/prisma/enums';
import { addTime, days } from '~/platform/time';
import { formatMinutes } from '~/ui/format';
import type { MeetingRow } from './columns.server';
import { buyerOf, helperOf, hostOf, openTimes, otherSide, titleOf } from './parties';
import { briefingAt } from './reminders';
import { inBothZones, localIn, placeOf, timeIn } from './times';

/** Whose page it is, and where they sit. */
export type Reader = { side: MeetingSide; timeZone: string };
export type MeetingView = ReturnType<typeof viewOf>;

const tones = {
  CHOOSING: { tone: 'info', label: 'Choosing a time' },
  SCHEDULED: { tone: 'good', label: 'Scheduled' },
  HELD: { tone: 'good', label: 'Held' },
  NO_SHOW: { tone: 'warn', label: 'Somebody did not come' },
  CANCELLED: { tone: 'idle', label: 'Off' },
} as const satisfies Record<MeetingStatus, { tone: string; label: string }>;

/** Everything on a meeting's page, ready to read. Without an own zone the reader gets the other's. */
export function viewOf(meeting: MeetingRow, { side, timeZone }: Reader, now: Date) {
  const helper = helperOf(meeting);
  const host = hostOf(meeting);
  const other = side === 'HELPER' ? host.requester : helper;
  const { status, startsAt } = meeting;
  const isOpen = status === 'CHOOSING' || status === 'SCHEDULED';
  const say = (time: Date) => inBothZones(time, timeZone, other.timeZone);
  const open = (by: MeetingSide) => (isOpen ? openTimes(meeting, { by, now }) : []);
  return {
    id: meeting.id,
    askId: meeting.askId,
    side,
    status,
    line: tones[status],
    title: titleOf(meeting),
    request: { number: host.number, title: host.title },
    when: startsAt && status !== 'CHOOSING' ? say(startsAt) : null,
    minutes: formatMinutes(meeting.minutes),
    videoLink: meeting.videoLink,
    endReason: meeting.endReason,
    isOpen,
    isFirstOffer: status === 'CHOOSING' && openTimes(meeting, { now }).length === 0,
    hasBegun: startsAt !== null && startsAt <= now,
    /** offered by the other side, this one picks */
    choices: open(otherSide(side)).map((time) => ({ value: time.startsAt.toISOString(), label: say(time.startsAt) })),
    /** offered by this side, the other picks */
    offered: open(side).map((time) => say(time.startsAt)),
    other: { name: other.name, place: placeOf(other.timeZone) },
    zoneNote: zoneNote(timeZone, other.timeZone, now),
    place: placeOf(timeZone),
    soonest: localIn(timeZone, addTime(now, days(1))).slice(0, 10),
    briefing: side === 'HELPER' ? meeting.briefingHelper : meeting.briefingGuest,
    briefingOn: startsAt && timeIn(briefingAt({ startsAt }), timeZone),
    isBriefed: startsAt !== null && briefingAt({ startsAt }) <= now,
    helper: { name: helper.name, email: helper.email, line: helper.line, note: helper.note },
    guests: meeting.guests.map(({ isHost, request }) => ({
      isHost,
      number: request.number,
      title: request.title,
      buyer: buyerOf(request),
      persona: request.persona,
      requester: { name: request.requester.name, email: request.requester.email },
    })),
  };
}

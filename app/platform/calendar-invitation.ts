import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { MailAttachment } from './mail/transport';
import { addTime, minutes } from './time';

type Party = { name: string; email: string };

export type CalendarEvent = {
  /** the same for every version of one event */ uid: string;
  /** one more than the version before (RFC 5545, 3.8.7.4) */ sequence: number;
  startsAt: Date;
  minutes: number;
  title: string;
  description: string;
  /** the video link */ link: string | null;
  organiser: Party;
  attendee: Party;
  isCancelled: boolean;
  now: Date;
};

/**
 * One event as a calendar invitation to one person (RFC 5546: REQUEST, or CANCEL of one that was sent). Times are in UTC, so
 * that no reader's time zone table has a say. Everybody gets their own file: nobody reads another's address in it.
 */
export function calendarInvitation(event: CalendarEvent): MailAttachment {
  const method = event.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const calendar = ical({ prodId: { company: 'Flywheel', product: 'Meetings', language: 'EN' }, method });
  calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    stamp: event.now,
    start: event.startsAt,
    end: addTime(event.startsAt, minutes(event.minutes)),
    summary: event.title,
    description: event.description,
    location: event.link,
    url: event.link,
    status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: event.organiser.name, email: event.organiser.email },
    attendees: [
      {
        ...event.attendee,
        rsvp: !event.isCancelled,
        status: ICalAttendeeStatus.NEEDSACTION,
        role: ICalAttendeeRole.REQ,
      },
    ],
  });
  return {
    filename: 'invitation.ics',
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: calendar.toString(),
  };
}

import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, calendarInvitation } from '~/platform/calendar-invitation';

const event: CalendarEvent = {
  uid: 'mtg_12@northbeam.example',
  sequence: 0,
  startsAt: new Date('2026-10-25T00:30:00Z'), // the hour that comes twice in Europe
  minutes: 30,
  title: 'Call: Maren Okafor, Corvane; “first month”',
  description: 'Bring questions,\nnothing else; please.\\ Grüße 🙂',
  link: 'https://meet.northbeam.example/a?b=1&c=2',
  organiser: { name: 'Ruth "R" Adeyemi, Northbeam', email: 'letters@northbeam.example' },
  attendee: { name: 'Maren Okafor', email: 'maren@haldenfreight.example' },
  isCancelled: false,
  now: new Date('2026-10-20T09:00:00Z'),
};

/** The event as another program reads it. */
function read(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content) as unknown[] as never);
  const vevent = calendar.getFirstSubcomponent('vevent');
  if (!vevent) throw new Error('no event');
  return { method: calendar.getFirstPropertyValue('method'), vevent, event: new ICAL.Event(vevent) };
}

describe('a calendar invitation, as a calendar parser reads it', () => {
  it('asks one person to one moment', () => {
    const file = calendarInvitation(event);
    expect(file.contentType).toBe('text/calendar; charset=utf-8; method=REQUEST');
    const { method, vevent, event: parsed } = read(file.content);
    expect(method).toBe('REQUEST');
    expect(parsed).toMatchObject({
      uid: event.uid,
      sequence: 0,
      summary: event.title,
      description: event.description,
      location: event.link,
    });
    expect(parsed.startDate.toJSDate()).toEqual(event.startsAt);
    expect(parsed.endDate.toJSDate()).toEqual(new Date('2026-10-25T01:00:00Z'));
    expect(parsed.organizer).toBe('mailto:letters@northbeam.example');
    expect(parsed.attendees.map((one) => String(one.getFirstValue()).toLowerCase())).toEqual([
      'mailto:maren@haldenfreight.example',
    ]);
    expect(parsed.attendees[0]?.getParameter('rsvp')).toBe('TRUE');
    expect(vevent.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  it('is updated and taken back under the same id', () => {
    const moved = read(calendarInvitation({ ...event, sequence: 1 }).content);
    const gone = read(calendarInvitation({ ...event, sequence: 2, isCancelled: true }).content);
    expect([moved.event.uid, moved.event.sequence, moved.method]).toEqual([event.uid, 1, 'REQUEST']);
    expect([gone.event.uid, gone.event.sequence, gone.method]).toEqual([event.uid, 2, 'CANCEL']);
    expect(gone.vevent.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('has no place without a link, and no line can be added by odd words', () => {
    const odd = {
      ...event,
      link: null,
      title: 'Call\r\nATTENDEE:mailto:evil@x.example',
      description: 'a\r\nMETHOD:CANCEL',
    };
    const { vevent, event: parsed, method } = read(calendarInvitation(odd).content);
    expect(vevent.getFirstProperty('location')).toBeNull();
    expect([parsed.attendees.length, method]).toEqual([1, 'REQUEST']);
  });
});

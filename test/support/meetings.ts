import ICAL from 'ical.js';
import { meetingColumns } from '~/domain/meetings/columns.server';
import { pickTime } from '~/domain/meetings/pick-time.server';
import type { Prisma } from '~/generated/prisma/client';
import { acceptAsk } from '~/domain/requests/accept-ask.server';
import type { Db } from '~/platform/db.server';
import { addTime, days, hours } from '~/platform/time';
import { NOW } from './clock';
import { makeStaff } from './people';
import { makeOpenAsk, makeRequest, makeRequester } from './requests-data';

/** A live yes whose three times (two, three and four days ahead) wait for a pick. */
export async function makeMeeting(
  db: Db,
  { now = NOW, form }: { now?: Date; form?: Parameters<typeof makeRequest>[1] } = {},
) {
  const requester = await makeRequester(db);
  const request = await makeRequest(db, { by: requester, ...form }, now);
  const { ask, advocate, self, manager } = await makeOpenAsk(db, { request, now });
  const times = [2, 3, 4].map((n) => addTime(now, days(n) + hours(1)));
  const [first, second, third] = times as [Date, Date, Date];
  const result = await acceptAsk(
    db,
    { askId: ask.id, note: 'Not our prices.', times, wantsRequester: false },
    self,
    now,
  );
  if (!result.ok) throw new Error(result.reason);
  const { id } = await db.meeting.findUniqueOrThrow({ where: { askId: ask.id } });
  return { id, request, requester, ask, advocate, self, manager, times: { first, second, third } };
}

/** The same with the first of its times picked by its requester. */
export async function makeScheduled(db: Db, options: Parameters<typeof makeMeeting>[1] = {}) {
  const made = await makeMeeting(db, options);
  const pick = { meetingId: made.id, startsAt: made.times.first, side: 'GUEST' as const };
  const result = await pickTime(db, pick, made.requester, options.now ?? NOW);
  if (!result.ok) throw new Error(result.reason);
  return made;
}

/** A product advocate who knows spreadsheets and has a free week. */
export async function makeProductAdvocate(db: Db, fields: Partial<Prisma.ProductAdvocateUncheckedCreateInput> = {}) {
  const person = await makeStaff(db, { name: 'Tom Farrow', role: 'REQUESTER', team: 'PRODUCT' });
  const profile = { personId: person.id, since: NOW, topics: ['spreadsheets'], industries: ['Food'], ...fields };
  await db.productAdvocate.create({ data: profile });
  return { personId: person.id, name: person.name };
}

export const readMeeting = (db: Db, id: string) =>
  db.meeting.findUniqueOrThrow({ where: { id }, select: meetingColumns });

/** Every calendar invitation queued for a meeting, as a calendar parser reads it, in the order of the letters. */
export async function invitationsOf(db: Db, meetingId: string) {
  const mails = await db.mailMessage.findMany({
    where: { key: { contains: meetingId }, message: 'meeting-update' },
    orderBy: [{ createdAt: 'asc' }, { key: 'asc' }],
  });
  return mails.flatMap(({ attachments, toEmail }) =>
    ((attachments ?? []) as { content: string }[]).map(({ content }) => ({ toEmail, ...readInvitation(content) })),
  );
}

/** One calendar file as another program reads it. */
export function readInvitation(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content) as ConstructorParameters<typeof ICAL.Component>[0]);
  const vevent = calendar.getFirstSubcomponent('vevent');
  if (!vevent) throw new Error('The calendar file holds no event.');
  const event = new ICAL.Event(vevent);
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: event.uid,
    sequence: event.sequence,
    startsAt: event.startDate.toJSDate(),
    endsAt: event.endDate.toJSDate(),
    attendees: event.attendees.map((one) => String(one.getFirstValue()).toLowerCase()),
    location: event.location,
    summary: event.summary,
  };
}

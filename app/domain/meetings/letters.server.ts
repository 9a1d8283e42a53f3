import type { PropsOf } from '#emails/catalog';
import { senderOf } from '~/domain/mail/brand';
import { queueMail } from '~/domain/mail/queue-mail.server';
import { getSettings } from '~/domain/settings/queries.server';
import { calendarInvitation } from '~/platform/calendar-invitation';
import type { Reader, Tx } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import type { MailAttachment } from '~/platform/mail/transport';
import { formatMinutes } from '~/ui/format';
import type { MeetingRow } from './columns.server';
import { hostOf, type Party, titleOf } from './parties';
import { inBothZones } from './times';

type Update = Omit<PropsOf<'meeting-update'>, 'label' | 'actionUrl'>;
type Briefing = Omit<PropsOf<'meeting-briefing'>, 'label' | 'actionUrl'>;
type Letter = { message?: 'meeting-update'; props: Update } | { message: 'meeting-briefing'; props: Briefing };

type Sending = {
  meeting: MeetingRow;
  to: Party;
  /** with the meeting and its reader it is one letter, however often it is queued */ occasion: string;
  files?: MailAttachment[];
  now: Date;
};

export const labelOf = (meeting: MeetingRow) => {
  const { number, title } = hostOf(meeting);
  return `R-${number} · ${title}`;
};

/** What makes a letter one letter, however often it is queued. */
export const letterKey = (meetingId: string, personId: string, occasion: string) =>
  `meeting-${occasion}:${meetingId}:${personId}`;

/** One letter to one side. An advocate opens the page by its key, staff sign in. */
export async function mailParty(tx: Tx, sending: Sending & Letter): Promise<void> {
  const { meeting, to, occasion, files, now, props } = sending;
  const message = sending.message ?? 'meeting-update';
  const mail = {
    key: letterKey(meeting.id, to.personId, occasion),
    to: { email: to.email, personId: to.personId },
    attachments: files,
    now,
  };
  const said = { label: labelOf(meeting), ...props } as Omit<PropsOf<typeof message>, 'actionUrl'>;
  if (to.isAdvocate) {
    const door = { path: `/calls/${meeting.id}?key=:token`, purpose: 'call', id: meeting.id };
    return queueMail(tx, { message, ...mail, door, props: said });
  }
  const actionUrl = `${env().SITE_URL}/meetings/${meeting.id}`;
  return queueMail(tx, { message, ...mail, props: { ...said, actionUrl } as PropsOf<typeof message> });
}

/** What every letter about a set time says of it, in the reader's zone first. */
export function factsFor(meeting: MeetingRow & { startsAt: Date }, to: Party) {
  return [
    { label: 'When', text: inBothZones(meeting.startsAt, to.timeZone, to.otherZone) },
    { label: 'How long', text: formatMinutes(meeting.minutes) },
    ...(meeting.videoLink ? [{ label: 'Video', text: meeting.videoLink }] : []),
  ];
}

/** The calendar file of a set time for one reader; `isCancelled` takes it out of their calendar. */
export async function invitationFor(
  db: Reader,
  { meeting, to, isCancelled = false, now }: { meeting: ScheduledMeeting; to: Party; isCancelled?: boolean; now: Date },
): Promise<MailAttachment> {
  const { SITE_URL } = env();
  const organiser = senderOf(await getSettings(db), SITE_URL);
  const join = meeting.videoLink ? `Video: ${meeting.videoLink}\n` : '';
  return calendarInvitation({
    uid: `${meeting.id}@${new URL(SITE_URL).hostname}`,
    sequence: meeting.sequence,
    startsAt: meeting.startsAt,
    minutes: meeting.minutes,
    title: titleOf(meeting),
    description: `${labelOf(meeting)}\n${join}The letter with this invitation has the page on which to move or cancel it.`,
    link: meeting.videoLink,
    organiser,
    attendee: { name: to.name, email: to.email },
    isCancelled,
    now,
  });
}

export type ScheduledMeeting = MeetingRow & { startsAt: Date };
/** A meeting whose time is set, as a type. */
export const isSet = (meeting: MeetingRow): meeting is ScheduledMeeting => meeting.startsAt !== null;

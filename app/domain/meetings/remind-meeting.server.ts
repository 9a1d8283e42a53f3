import type { Db, Tx } from '~/platform/db.server';
import { letterParagraphs } from '~/domain/cohorts/letter-words';
import { firstNameOf } from '~/domain/advocates/first-name';
import { factsFor, isSet, mailParty, type ScheduledMeeting } from './letters.server';
import { lockMeeting } from './locking.server';
import { hostOf, partiesOf, type Party, titleOf } from './parties';
import type { Reminder } from './reminders';
import { timeIn } from './times';

type Due = { meetingId: string; /** the time it speaks of */ startsAt: string; reminder: Reminder };

/**
 * Writes the letters of one reminder, once. Nothing is written when the call was moved or cancelled since, when somebody
 * noted its end already, or when it is over before the word an hour before comes.
 */
export async function remindMeeting(db: Db, { meetingId, startsAt, reminder }: Due, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const meeting = await lockMeeting(tx, meetingId);
    if (!meeting || !isSet(meeting) || meeting.status !== 'SCHEDULED') return;
    if (meeting.startsAt.toISOString() !== startsAt) return;
    if (reminder !== 'after' && meeting.startsAt <= now) return;
    const host = hostOf(meeting).requester.id;
    const readers = partiesOf(meeting).filter((one) => reminder !== 'after' || one.personId === host);
    for (const to of readers) await write[reminder](tx, { meeting, to, occasion: `${reminder}-${startsAt}`, now });
  });
}

type Writing = { meeting: ScheduledMeeting; to: Party; occasion: string; now: Date };

const write: Record<Reminder, (tx: Tx, writing: Writing) => Promise<void>> = {
  briefing: (tx, { meeting, to, ...rest }) =>
    mailParty(tx, {
      ...rest,
      ...{ meeting, to },
      message: 'meeting-briefing',
      props: {
        headline: `Good to know before ${timeIn(meeting.startsAt, to.timeZone)}: ${titleOf(meeting)}`,
        facts: factsFor(meeting, to),
        paragraphs: letterParagraphs(to.side === 'HELPER' ? meeting.briefingHelper : meeting.briefingGuest, {
          firstName: firstNameOf(to.name),
          account: null,
        }),
        action: 'See the call',
      },
    }),
  hour: (tx, { meeting, to, ...rest }) =>
    mailParty(tx, {
      ...rest,
      ...{ meeting, to },
      props: {
        headline: `In an hour: ${titleOf(meeting)}`,
        summary: meeting.videoLink ? 'Everything is set.' : 'No video link was set: agree on the number by mail.',
        facts: factsFor(meeting, to),
        action: 'See the call',
      },
    }),
  after: (tx, { meeting, to, ...rest }) =>
    mailParty(tx, {
      ...rest,
      ...{ meeting, to },
      props: {
        headline: `Did it take place? ${titleOf(meeting)}`,
        summary: 'Say so in one click. Then both are asked how it was, and the deal gets its credit.',
        facts: factsFor(meeting, to),
        action: 'Say how it ended',
      },
    }),
};

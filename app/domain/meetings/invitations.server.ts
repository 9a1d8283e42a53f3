import { needNotDiscuss } from '~/domain/requests/ask-words';
import type { Tx } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import type { MeetingRow } from './columns.server';
import type { BriefingFacts } from './briefing';
import { factsFor, invitationFor, mailParty, type ScheduledMeeting } from './letters.server';
import { buyerOf, helperOf, hostOf, partiesOf, titleOf } from './parties';
import { remindersOf } from './reminders';
import { remindMeetingJob } from './schema';
import { timeIn } from './times';

/** What both briefings are made of. */
export function briefingFacts(meeting: MeetingRow): BriefingFacts {
  const host = hostOf(meeting);
  const questions = meeting.guests.flatMap(({ request }) => request.questions);
  return {
    helper: helperOf(meeting),
    requester: host.requester.name,
    buyer: [...new Set(meeting.guests.map(({ request }) => buyerOf(request)))].join(', '),
    need: host.need,
    questions: [...new Set(questions)],
    persona: host.persona,
    minutes: meeting.minutes,
    wantsRequester: meeting.wantsRequester,
    notDiscussed: needNotDiscuss,
  };
}

/** Tells everybody of a set or changed call, each with the invitation for their calendar under its sequence. */
export async function mailInvitations(
  tx: Tx,
  { meeting, change, now }: { meeting: ScheduledMeeting; change: 'set' | 'moved' | 'changed'; now: Date },
): Promise<void> {
  const says = { set: 'It is set', moved: 'Moved', changed: 'Changed' }[change];
  for (const to of partiesOf(meeting)) {
    await mailParty(tx, {
      meeting,
      to,
      occasion: `invitation-${meeting.sequence}`,
      files: [await invitationFor(tx, { meeting, to, now })],
      props: {
        headline: `${says}: ${titleOf(meeting)}, ${timeIn(meeting.startsAt, to.timeZone)}`,
        summary:
          change === 'set'
            ? 'The invitation for your calendar is attached. The day before you get a short briefing.'
            : 'The attached invitation takes the place of the one in your calendar.',
        facts: factsFor(meeting, to),
        action: 'See the call',
      },
      now,
    });
  }
}

/** Queues the letters before and after a set call. Those of an earlier time find another one and stay unwritten. */
export async function queueReminders(tx: Tx, meeting: ScheduledMeeting, now: Date): Promise<void> {
  const call = { meetingId: meeting.id, startsAt: meeting.startsAt.toISOString() };
  for (const { reminder, at } of remindersOf(meeting, now)) {
    await enqueue(tx, remindMeetingJob, { ...call, reminder }, { startAfter: at });
  }
}

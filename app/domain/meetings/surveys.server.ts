import { queueMail } from '~/domain/mail/queue-mail.server';
import type { Tx } from '~/platform/db.server';
import type { MeetingRow } from './columns.server';
import { labelOf } from './letters.server';
import { partiesOf, titleOf } from './parties';

/** What the key of a survey's letter opens: the answers of one person about one meeting. */
export const surveyDoor = (meetingId: string, personId: string) => ({
  purpose: 'survey',
  id: `${meetingId}:${personId}`,
});

/** Asks everybody who was in a call three short questions, once. */
export async function askHowItWent(tx: Tx, meeting: MeetingRow, now: Date): Promise<void> {
  for (const { personId, email, side, otherName } of partiesOf(meeting)) {
    const asked = { meetingId: meeting.id, personId, side, sentAt: now };
    await tx.meetingSurvey.createMany({ data: asked, skipDuplicates: true });
    await queueMail(tx, {
      message: 'meeting-update',
      key: `meeting-survey:${meeting.id}:${personId}`,
      to: { email, personId },
      door: { path: `/survey/${meeting.id}/:token`, ...surveyDoor(meeting.id, personId) },
      props: {
        label: labelOf(meeting),
        headline: `How was it? ${titleOf(meeting)}`,
        summary: 'Three questions, one minute. It helps us to bring the right people together.',
        facts: [{ label: 'With', text: otherName }],
        action: 'Say how it was',
      },
      now,
    });
  }
}

// product.md §6 and rules §2 (M1): what an invitation and its reminders say, filled in for one reader.
import { firstNameOf } from '~/domain/advocates/first-name';
import { dayText } from '~/platform/time';
import { fillPlaces, letterParagraphs } from './letter-words';

export type Invitee = { name: string; account: { name: string } | null };
export type Words = { subject: string; body: string };

const NEVER = 'and never after you joined or told us to stop.';

/** The props of the letter `cohort-invitation` without its links. */
export function invitationLetter(words: Words, { name, account }: Invitee, remindersLeft: number) {
  const reader = { firstName: firstNameOf(name), account: account?.name ?? null };
  return {
    subject: fillPlaces(words.subject, reader),
    whom: account ? `${name}, ${account.name}` : name,
    paragraphs: letterParagraphs(words.body, reader),
    followUp: followUp(remindersLeft),
  };
}

/** The same for `cohort-reminder`. */
export const reminderLetter = (words: Words, invitee: Invitee, sent: { invitedAt: Date; remindersLeft: number }) => ({
  ...invitationLetter(words, invitee, sent.remindersLeft),
  opening: `I wrote to you on ${dayText(sent.invitedAt)}, and it may have come at a busy time.`,
});

function followUp(left: number): string {
  if (left === 0) return 'This is the last letter about it.';
  if (left === 1) return `We write about this once more, ${NEVER}`;
  return `We write about this ${left === 2 ? 'twice' : `${left} times`} more at most, ${NEVER}`;
}

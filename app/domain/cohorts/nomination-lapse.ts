// product.md §1: whoever nominated somebody sees what came of it, so a nomination is never open for ever. It lapses 30 days
// after the invitation once no reminder is to come: silence is an answer too.
import { addTime, dayText, days } from '~/platform/time';

const LAPSES_AFTER_DAYS = 30;

/** Before this day an invitation must have gone out for its nomination to lapse. */
export const lapsesIfInvitedBy = (now: Date): Date => addTime(now, -days(LAPSES_AFTER_DAYS));

/** Of the invitation: when its next reminder is due, and why none follows where something ended them early. */
type Invited = { invitedAt: Date; nextAt: Date | null; stoppedReason: string | null };

/** Why a nomination lapses now, as a sentence for the nominator; null: it stays open. */
export function lapseReason({ invitedAt, nextAt, stoppedReason }: Invited, now: Date): string | null {
  if (nextAt !== null || invitedAt > lapsesIfInvitedBy(now)) return null;
  const silence = `They were invited on ${dayText(invitedAt)} and did not join within ${LAPSES_AFTER_DAYS} days.`;
  return stoppedReason === null ? silence : `${silence} Reminders ended early: ${stoppedReason}`;
}

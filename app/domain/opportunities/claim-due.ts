// product.md §2: a claim lapses after n days, so that a place nobody uses comes back. A hand-in day of the opportunity
// counts instead where there is one; a returned claim always has two weeks.
import { addTime, days, dayText } from '~/platform/time';

const DAYS_AFTER_RETURN = 14;

/** First instant after a calendar day (midnight UTC). */
export const endOfDay = (day: Date) => addTime(day, days(1));

/** When a place taken at `from` goes back unless something was handed in. */
export function dueOf(opportunity: { handInBy: Date | null; lapseAfterDays: number }, from: Date): Date {
  return opportunity.handInBy ? endOfDay(opportunity.handInBy) : addTime(from, days(opportunity.lapseAfterDays));
}

/** The same for a claim returned at `now`: never sooner than it was. */
export function dueAfterReturn(dueAt: Date | null, now: Date): Date {
  const again = addTime(now, days(DAYS_AFTER_RETURN));
  return dueAt && dueAt > again ? dueAt : again;
}

/** The last day of a claim, `30 June 2026`: a hand-in day ends at midnight. */
export const dueText = (dueAt: Date, timeZone?: string) => dayText(addTime(dueAt, -1), timeZone);

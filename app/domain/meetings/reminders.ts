// product.md §4: a day before, both get the briefing; an hour before, a word; after it, its requester is asked whether it
// took place. What was missed when a call is set at short notice goes out at once, but for the word an hour before.
import { addTime, hours, minutes } from '~/platform/time';

export const REMINDERS = ['briefing', 'hour', 'after'] as const;
export type Reminder = (typeof REMINDERS)[number];

type Call = { startsAt: Date; minutes: number };

/** When the briefing goes out, and can be edited until. */
export const briefingAt = ({ startsAt }: Pick<Call, 'startsAt'>) => addTime(startsAt, -hours(24));

/** The letters that a call set at `now` still gets, and when. */
export function remindersOf(call: Call, now: Date): { reminder: Reminder; at: Date }[] {
  const hourBefore = addTime(call.startsAt, -hours(1));
  const dayBefore = briefingAt(call);
  return [
    { reminder: 'briefing', at: dayBefore > now ? dayBefore : now },
    ...(hourBefore > now ? [{ reminder: 'hour' as const, at: hourBefore }] : []),
    { reminder: 'after', at: addTime(call.startsAt, minutes(call.minutes)) },
  ];
}

// S0, "the Tom factor": a product advocate takes calls in hours of their own, so many a week.
import { TZDate } from '@date-fns/tz';
import { z } from 'zod';
import { addTime, days } from '~/platform/time';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** When a product advocate takes calls, in their own zone: week days, and whole hours from and to. */
export const Hours = z
  .object({
    days: z
      .array(z.enum(weekdays))
      .min(1, 'Choose at least one day')
      .default([...weekdays]),
    from: z.coerce.number().int().min(0).max(23).default(9),
    to: z.coerce.number().int().min(1).max(24).default(17),
  })
  .refine(({ from, to }) => from < to, { message: 'The last hour is before the first', path: ['to'] });
export type Hours = z.output<typeof Hours>;

/** Monday, midnight, of the week of `now` in a zone, and of the next: calls are counted from one to the other. */
export function weekOf(now: Date, timeZone: string): { from: Date; to: Date } {
  const local = new TZDate(now.getTime(), timeZone);
  const sinceMonday = (local.getDay() + 6) % 7;
  const midnight = (offset: number) =>
    new Date(
      new TZDate(local.getFullYear(), local.getMonth(), local.getDate() - sinceMonday + offset, timeZone).getTime(),
    );
  return { from: midnight(0), to: midnight(7) };
}

/** "Monday to Friday, 9 to 17" or "Monday, Wednesday, 9 to 12". */
export function hoursText({ days: on, from, to }: Hours): string {
  const name = (day: string) => day.charAt(0).toUpperCase() + day.slice(1);
  const all = weekdays.every((day) => on.includes(day));
  const which = all
    ? 'Monday to Friday'
    : weekdays
        .filter((day) => on.includes(day))
        .map(name)
        .join(', ');
  return `${which}, ${from} to ${to}`;
}

/** Whether somebody takes calls at all before a day on which they are needed. */
export function hasHoursBefore(hours: Hours, { now, neededBy }: { now: Date; neededBy: Date }): boolean {
  const until = Math.min(neededBy.getTime() + days(1), addTime(now, days(7)).getTime());
  for (let at = now; at.getTime() < until; at = addTime(at, days(1))) {
    const day = weekdays[(at.getUTCDay() + 6) % 7];
    if (day && hours.days.includes(day)) return true;
  }
  return false;
}

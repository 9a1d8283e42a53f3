// rules.md §9: what a report counts over; days are days of the company.
import { TZDate } from '@date-fns/tz';
import { addTime, dateFromDay, days, dayIn } from '~/platform/time';

/** From the first instant of `fromDay` to the last of `toDay`, `until` being the first instant after it. */
export type Period = { fromDay: string; toDay: string; from: Date; until: Date };

const USUAL = 90;

/** The chosen days, in either order; without them the last 90 days, today included. */
export function periodOf({ from, to }: { from?: string; to?: string }, now: Date, timeZone: string): Period {
  const end = to ?? dayIn(timeZone, now);
  const start = from ?? daysBefore(end, USUAL - 1);
  const [fromDay, toDay] = start <= end ? [start, end] : [end, start];
  return { fromDay, toDay, from: startOf(fromDay, timeZone), until: startOf(daysBefore(toDay, -1), timeZone) };
}

/** A day so many days before another. */
export const daysBefore = (day: string, count: number) =>
  addTime(dateFromDay(day), -days(count)).toISOString().slice(0, 10);

function startOf(day: string, timeZone: string): Date {
  const date = dateFromDay(day);
  return new Date(
    new TZDate(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 0, 0, 0, timeZone).getTime(),
  );
}

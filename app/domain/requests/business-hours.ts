// rules.md §10: the SLA runs in business hours: the opening hours of a calendar on its week days, without its holidays.
import { TZDate } from '@date-fns/tz';
import { addTime, days, dayIn } from '~/platform/time';

/**
 * Opening hours on the wall clock of a time zone: 9 is 09:00, 8.5 is 08:30, 24 the end of the day. `weekdays` count from
 * Monday, 1 to 7; `holidays` are days such as `2026-12-25`.
 */
export type Calendar = {
  timeZone: string;
  from: number;
  to: number;
  weekdays: readonly number[];
  holidays: readonly string[];
};

const LONGEST = 3660; // days looked at before giving up: ten years

/** Business time from `start` to `end` in milliseconds; 0 where `end` is not after `start`. */
export function businessTimeBetween(calendar: Calendar, start: Date, end: Date): number {
  if (end <= start) return 0;
  let total = 0;
  for (const day of openDays(calendar, start)) {
    if (day.opens >= end.getTime()) break;
    total += Math.max(0, Math.min(day.closes, end.getTime()) - Math.max(day.opens, start.getTime()));
  }
  return total;
}

/** The instant at which `ms` of business time have passed since `start`. */
export function addBusinessTime(calendar: Calendar, start: Date, ms: number): Date {
  let left = ms;
  for (const day of openDays(calendar, start)) {
    const opens = Math.max(day.opens, start.getTime());
    const open = day.closes - opens;
    if (open <= 0) continue;
    if (left <= open) return new Date(opens + left);
    left -= open;
  }
  throw new Error('The business calendar has no open day.');
}

function* openDays(calendar: Calendar, start: Date) {
  const { timeZone, weekdays, holidays } = calendar;
  let date = new Date(`${dayIn(timeZone, start)}T00:00:00Z`);
  for (let n = 0; n < LONGEST; n++, date = addTime(date, days(1))) {
    const day = date.toISOString().slice(0, 10);
    if (weekdays.includes(date.getUTCDay() || 7) && !holidays.includes(day)) yield openingOf(calendar, date, day);
  }
}

// The wall clock of a zone is slow to ask, and a queue or a report asks for the same days thousands of times.
const known = new Map<string, { opens: number; closes: number }>();
const MOST_KNOWN = 50_000;

function openingOf({ timeZone, from, to }: Calendar, date: Date, day: string) {
  const key = `${timeZone} ${from} ${to} ${day}`;
  const found = known.get(key);
  if (found) return found;
  const at = (hour: number) => {
    const [whole, minute] = [Math.floor(hour), Math.round((hour % 1) * 60)];
    const [year, month, monthDay] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
    return new TZDate(year, month, monthDay, whole, minute, 0, timeZone).getTime();
  };
  const opening = { opens: at(from), closes: at(to) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, opening);
  return opening;
}

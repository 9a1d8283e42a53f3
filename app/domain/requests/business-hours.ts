// rules.md §10: the SLA runs in business hours of the company, Monday to Friday, without its holidays.
import { TZDate } from '@date-fns/tz';
import { addTime, days, dayIn } from '~/platform/time';

/** Opening hours in the company's time zone; `holidays` are days such as `2026-12-25`. */
export type Calendar = { timeZone: string; from: number; to: number; holidays: readonly string[] };

const LONGEST = 3660; // days looked at before giving up: ten years

/** Business time from `start` to `end` in milliseconds; 0 where `end` is not after `start`. */
export function businessTimeBetween(calendar: Calendar, start: Date, end: Date): number {
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

function* openDays({ timeZone, from, to, holidays }: Calendar, start: Date) {
  let date = new Date(`${dayIn(timeZone, start)}T00:00:00Z`);
  for (let n = 0; n < LONGEST; n++, date = addTime(date, days(1))) {
    const day = date.toISOString().slice(0, 10);
    if (date.getUTCDay() % 6 === 0 || holidays.includes(day)) continue;
    const at = (hour: number) =>
      new TZDate(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), hour, 0, 0, timeZone).getTime();
    yield { opens: at(from), closes: at(to) };
  }
}

// product.md §7: the newsletter comes twice a month, on a calendar. An occurrence has a key (`2026-11-A`) under a unique
// constraint, so that no slot is ever used twice (reliability R12). Times are the company's wall clock: a time that the
// clocks jump over comes as much later as they jumped; a time that comes twice counts once.
import { TZDate } from '@date-fns/tz';
import type { Settings } from '~/domain/settings/schema';
import { dayIn } from '~/platform/time';

/** Week 1 to 4 of the month, weekday 1 (Monday) to 7, time `09:30`. */
export type Calendar = { timeZone: string; weeks: readonly number[]; weekday: number; time: string };
export type Slot = { key: string; at: Date };

/** The calendar a company has set. */
export const calendarOf = ({ timeZone, newsletterWeeks, newsletterWeekday, newsletterTime }: Settings): Calendar => ({
  timeZone,
  weeks: newsletterWeeks,
  weekday: newsletterWeekday,
  time: newsletterTime,
});

/** The slots of a month (1 to 12), in their order. */
export function slotsOf({ timeZone, weeks, weekday, time }: Calendar, year: number, month: number): Slot[] {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return [...new Set(weeks)]
    .sort((a, b) => a - b)
    .map((week, place) => {
      const day = dayOf(year, month, week, weekday);
      const at = new Date(new TZDate(year, month - 1, day, hour, minute, timeZone).getTime());
      return { key: `${year}-${String(month).padStart(2, '0')}-${'ABCD'[place]}`, at };
    });
}

/** The first slots after `now` whose keys no issue has taken. */
export function nextSlots(
  calendar: Calendar,
  { now, taken = new Set() }: { now: Date; taken?: ReadonlySet<string> },
  count: number,
): Slot[] {
  const [year = 0, month = 1] = dayIn(calendar.timeZone, now).split('-').map(Number);
  const found: Slot[] = [];
  for (let ahead = 0; found.length < count; ahead++) {
    const first = new Date(Date.UTC(year, month - 1 + ahead, 1));
    const slots = slotsOf(calendar, first.getUTCFullYear(), first.getUTCMonth() + 1);
    found.push(...slots.filter(({ key, at }) => at > now && !taken.has(key)));
  }
  return found.slice(0, count);
}

/** The first of them. */
export const nextSlot = (calendar: Calendar, now: Date, taken?: ReadonlySet<string>): Slot =>
  nextSlots(calendar, { now, taken }, 1)[0] as Slot;

const ordinals = ['first', 'second', 'third', 'fourth'];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "second and fourth Tuesday", as in "on the … of the month". */
export function calendarText({ weeks, weekday }: Calendar): string {
  const named = [...new Set(weeks)].sort((a, b) => a - b).map((week) => ordinals[week - 1]);
  return `${named.join(' and ')} ${weekdays[weekday - 1]}`;
}

/** Day of the month of, say, the second Tuesday. */
function dayOf(year: number, month: number, week: number, weekday: number): number {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay() || 7;
  return 1 + ((weekday - first + 7) % 7) + 7 * (week - 1);
}

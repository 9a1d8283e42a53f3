// product.md §7: the newsletter comes twice a month, on a calendar. An occurrence has a key (`2026-11-A`) under a unique
// constraint, so that no slot is ever used twice (reliability R12). Times are the company's wall clock: a time that the
// clocks jump over comes as much later as they jumped; a time that comes twice counts once.
import { TZDate } from '@date-fns/tz';
import type { Settings } from '~/domain/settings/schema';
import { addTime, dayIn, days } from '~/platform/time';

/** Week 1 to 4 of the month, weekday 1 (Monday) to 7, time `09:30`. */
export type Calendar = {
  timeZone: string;
  weeks: readonly number[];
  weekday: number;
  time: string;
  /** days such as 2026-12-25, on which no issue comes */
  holidays?: readonly string[];
};
export type Slot = { key: string; at: Date };

/** The calendar a company has set. */
export const calendarOf = ({
  timeZone,
  newsletterWeeks,
  newsletterWeekday,
  newsletterTime,
  holidays,
}: Settings): Calendar => ({
  timeZone,
  holidays,
  weeks: newsletterWeeks,
  weekday: newsletterWeekday,
  time: newsletterTime,
});

/** The slots of a month (1 to 12), in their order. */
export function slotsOf(calendar: Calendar, year: number, month: number): Slot[] {
  const { timeZone, weeks, weekday, holidays = [] } = calendar;
  const [hour = 0, minute = 0] = calendar.time.split(':').map(Number);
  return [...new Set(weeks)]
    .sort((a, b) => a - b)
    .map((week, place) => {
      const day = dayOf(year, month, week, weekday);
      const open = nextWorkingDay(new Date(Date.UTC(year, month - 1, day)), holidays);
      const [y, m, d] = [open.getUTCFullYear(), open.getUTCMonth(), open.getUTCDate()] as const;
      const at = new Date(new TZDate(y, m, d, hour, minute, timeZone).getTime());
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
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "second and fourth Tuesday", as in "on the … of the month". */
export function calendarText({ weeks, weekday }: Calendar): string {
  const named = [...new Set(weeks)].sort((a, b) => a - b).map((week) => ordinals[week - 1]);
  return `${named.join(' and ')} ${WEEKDAYS[weekday - 1]}`;
}

/** A holiday moves an issue to the next day that is neither one nor, unless the calendar says so itself, a weekend. */
function nextWorkingDay(day: Date, holidays: readonly string[]): Date {
  if (!holidays.includes(day.toISOString().slice(0, 10))) return day;
  let next = addTime(day, days(1));
  while (next.getUTCDay() % 6 === 0 || holidays.includes(next.toISOString().slice(0, 10)))
    next = addTime(next, days(1));
  return next;
}

/** Day of the month of, say, the second Tuesday. */
function dayOf(year: number, month: number, week: number, weekday: number): number {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay() || 7;
  return 1 + ((weekday - first + 7) % 7) + 7 * (week - 1);
}

import type { Calendar } from '~/domain/requests/business-hours';
import { addTime, minutes } from '~/platform/time';

const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (timeZone: string) => {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(timeZone, format);
  return format;
};
const week = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Whether the office is open at an instant, by reading the clock on its wall. */
export function isOpen({ timeZone, from, to, weekdays, holidays }: Calendar, at: Date): boolean {
  const parts = formatOf(timeZone).formatToParts(at);
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  const hour = Number(part.hour) + Number(part.minute) / 60;
  const day = `${part.year}-${part.month}-${part.day}`;
  const isWorkday = weekdays.includes(week.indexOf(part.weekday ?? '') + 1) && !holidays.includes(day);
  return isWorkday && hour >= from && hour < to;
}

/** The slow reference of business time: every minute is asked whether the office is open, and nothing pauses. */
export function slowBetween(
  calendar: Calendar,
  start: Date,
  end: Date,
  stands: (at: Date) => boolean = () => false,
): number {
  let open = 0;
  for (let at = start; at < end; at = addTime(at, minutes(1))) if (isOpen(calendar, at) && !stands(at)) open++;
  return minutes(open);
}

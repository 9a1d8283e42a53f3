const SECOND = 1000;

/** Durations are milliseconds, written by name: `minutes(10)`. */
export const seconds = (n: number) => n * SECOND;
export const minutes = (n: number) => n * 60 * SECOND;
export const hours = (n: number) => n * 3600 * SECOND;
export const days = (n: number) => n * 24 * 3600 * SECOND;

/** `date` moved by `ms` milliseconds (negative: back). */
export const addTime = (date: Date, ms: number) => new Date(date.getTime() + ms);

const isoFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in a time zone, `2026-11-21`. */
export function dayIn(timeZone: string, date: Date): string {
  const format =
    isoFormats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  isoFormats.set(timeZone, format);
  return format.format(date);
}

/** A calendar day `2026-11-21` as the instant the database stores for it: midnight UTC. */
export const dateFromDay = (day: string) => new Date(`${day}T00:00:00Z`);

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** A day as people write it, `19 January 2026`; in UTC unless a zone is given. For sentences made by rules. */
export function dayText(date: Date, timeZone = 'UTC'): string {
  // Making a formatter costs a hundred times what using it does, and rules write a day for every card of a page.
  const format =
    dayFormats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
  dayFormats.set(timeZone, format);
  return format.format(date);
}

/** A moment as people write it, with the zone it is meant in: `09:24 on Tuesday 3 March (Europe/London)`. */
export function momentText(date: Date, timeZone: string): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(date);
  const time = part({ hour: '2-digit', minute: '2-digit' });
  return `${time} on ${part({ weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '')} (${timeZone})`;
}

/** First instant of the calendar quarter (UTC) that holds `date`. Ask budgets run by quarter. */
export function quarterStart(date: Date): Date {
  return new Date(Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3, 1));
}

/** First instant of the quarter after the one that holds `date`. */
export function quarterEnd(date: Date): Date {
  return new Date(Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3 + 3, 1));
}

/** The one place, besides routes and the worker, that reads the clock. */
export const systemNow = () => new Date();

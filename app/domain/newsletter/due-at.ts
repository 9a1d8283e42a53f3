// mockups/issue: nobody gets an issue between 20:00 and 08:00 their time; theirs waits until 08:30 there. product.md §7:
// sent by local time, it comes at the slot's time of day in each reader's own zone. A time that the clocks jump over comes
// as much later as they jumped.
import { TZDate } from '@date-fns/tz';
import { addTime, dateFromDay, dayIn, days } from '~/platform/time';

/** A day and a time of day without a zone: `2026-11-24`, `09:30`. */
type WallTime = { day: string; time: string };

const QUIET_FROM = '20:00';
const QUIET_UNTIL = '08:00';
/** when their night is over and they get what waited for that */
export const MORNING = '08:30';

/** What the clock on the wall shows in a zone at an instant. */
export function wallTime(timeZone: string, at: Date): WallTime {
  const there = new TZDate(at, timeZone).toISOString(); // the zone's own day and time, then its offset
  return { day: there.slice(0, 10), time: there.slice(11, 16) };
}

/** Whether people in a zone are left alone at an instant. */
export function isQuiet(timeZone: string, at: Date): boolean {
  const { time } = wallTime(timeZone, at);
  return time >= QUIET_FROM || time < QUIET_UNTIL;
}

/**
 * When a reader in `timeZone` gets an issue that starts at `start`: then, or once their own clock shows `local`, which an
 * issue sent by local time has; where that is past, at once. Never in their night: then the next morning.
 */
export function dueAt(start: Date, timeZone: string, local: WallTime | null): Date {
  const there = local ? instantOf(local, timeZone) : start;
  const at = there > start ? there : start;
  return isQuiet(timeZone, at) ? nextMorning(at, timeZone) : at;
}

function nextMorning(at: Date, timeZone: string): Date {
  for (let day = dayIn(timeZone, at); ; day = dayAfter(day)) {
    const morning = instantOf({ day, time: MORNING }, timeZone);
    // A zone may leave out a day or a morning altogether (Apia, 30 December 2011).
    if (morning > at && !isQuiet(timeZone, morning)) return morning;
  }
}

const dayAfter = (day: string) => addTime(dateFromDay(day), days(1)).toISOString().slice(0, 10);

function instantOf({ day, time }: WallTime, timeZone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new Date(new TZDate(year, month - 1, date, hour, minute, timeZone).getTime());
}

// product.md §4: a live yes comes with three times or more, in the zone of whoever offers them. Right across daylight
// saving: a time of day that a clock skips is refused, one that comes twice is the first.
import { TZDate } from '@date-fns/tz';
import { type Result, ok, refuse } from '~/platform/result';
import { addTime, days, hours, minutes } from '~/platform/time';
import { formatDate, formatTime } from '~/ui/format';

/** How many times somebody offers, at least and at most. */
export const FEWEST_TIMES = 3;
export const MOST_TIMES = 6;
/** Nobody is called at an hour's notice, and nobody plans further ahead. */
const SOONEST = hours(2);
const LATEST = days(60);

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/** A time of day such as `2026-10-15T10:00` in a zone, as an instant; null where it is none, or that day skips it. */
export function momentIn(timeZone: string, local: string): Date | null {
  const parts = LOCAL.exec(local);
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1).map(Number);
  const moment = new TZDate(year, month - 1, day, hour, minute, timeZone);
  // Clocks go back by an hour, or by half of one: which of the two the library gives differs between zones.
  const earliestFirst = [hours(1), minutes(30), 0].map((earlier) => addTime(new Date(moment.getTime()), -earlier));
  return earliestFirst.find((one) => localIn(timeZone, one) === local) ?? null;
}

/** The instant as `2026-10-15T10:00` in a zone, for the field in which it is typed. */
export function localIn(timeZone: string, moment: Date): string {
  const { year, month, day, hour, minute } = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    })
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  ) as Record<string, string>;
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

/**
 * The times somebody typed in their own zone, as instants, soonest first. Blank ones are left out. Refused in words when
 * one cannot be read, is over, too soon or too far ahead, when two are the same, or when they are too few or too many.
 */
export function readTimes(typed: readonly string[], timeZone: string, now: Date): Result<Date[], string> {
  const filled = typed.map((one) => one.trim().slice(0, 16)).filter(Boolean);
  const times: Date[] = [];
  for (const local of filled) {
    const moment = momentIn(timeZone, local);
    if (!moment) return refuse(`“${local.replace('T', ' ')}” is not a time on that day where you are. Give another`);
    const said = `${formatDate(moment, timeZone, 'short')}, ${formatTime(moment, timeZone)}`;
    if (moment < addTime(now, SOONEST)) return refuse(`${said} is over or too soon. Give times from two hours ahead`);
    if (moment > addTime(now, LATEST)) return refuse(`${said} is more than 60 days ahead. Give an earlier time`);
    times.push(moment);
  }
  const distinct = new Set(times.map((time) => time.getTime()));
  if (distinct.size < times.length) return refuse('Two of the times are the same. Give three different ones');
  if (times.length < FEWEST_TIMES) return refuse('Offer at least three times');
  if (times.length > MOST_TIMES) return refuse(`Offer at most ${MOST_TIMES} times`);
  return ok(times.sort((a, b) => a.getTime() - b.getTime()));
}

/** "Fri 16 Oct, 15:30 in London", for one reader; places are named since the other sits in another zone. */
export const timeIn = (moment: Date, timeZone: string) =>
  `${formatDate(moment, timeZone, 'short')}, ${formatTime(moment, timeZone)} in ${placeOf(timeZone)}`;

/** A zone as people say it: "Europe/Amsterdam" is Amsterdam. */
export const placeOf = (timeZone: string) => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');

/** One time as both read it: the reader's first. One zone is said once. */
export function inBothZones(moment: Date, own: string, other: string): string {
  if (localIn(own, moment) === localIn(other, moment)) return timeIn(moment, own);
  const sameDay = localIn(own, moment).slice(0, 10) === localIn(other, moment).slice(0, 10);
  const theirs = sameDay ? `${formatTime(moment, other)} in ${placeOf(other)}` : timeIn(moment, other);
  return `${timeIn(moment, own)}; ${theirs}`;
}

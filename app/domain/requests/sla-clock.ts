// product.md §4 and rules.md §10: each request has a promise for the first answer and one for its fulfilment.
import type { RequestClosedAs, RequestStatus } from '~/generated/prisma/enums';
import { hours, minutes } from '~/platform/time';
import { addBusinessTime, businessTimeBetween, type Calendar } from './business-hours';
import type { SopSettings, Tier } from './sop';

/** When both promises of a request fall due. A business day is as long as the calendar's opening hours. */
export function dueTimes(speed: SopSettings['speed'], tier: Tier, submittedAt: Date, calendar: Calendar) {
  const { firstAnswerHours, fulfilDays } = speed[tier];
  return {
    firstAnswerDueAt: addBusinessTime(calendar, submittedAt, hours(firstAnswerHours)),
    fulfilDueAt: addBusinessTime(calendar, submittedAt, fulfilDays * dayLength(calendar)),
  };
}

export type SlaPromise = { startedAt: Date; dueAt: Date; /** kept or overtaken at */ metAt: Date | null };

/** What the clock shows: its state, the share of the time used (none once it stands), and its words. */
export type Clock = { state: 'bad' | 'warn' | 'ok' | 'rest'; used?: number; text: string };

/** Reads a promise at `now`. "Nearly due" is half a business day or less. */
export function readClock({ startedAt, dueAt, metAt }: SlaPromise, now: Date, calendar: Calendar): Clock {
  const day = dayLength(calendar);
  const say = (ms: number) => durationText(ms, day);
  if (metAt) {
    const over = businessTimeBetween(calendar, dueAt, metAt);
    if (over > 0) return { state: 'bad', text: `Met ${say(over)} late` };
    const took = businessTimeBetween(calendar, startedAt, metAt);
    return { state: 'rest', text: took < minutes(1) ? 'Met at once' : `Met in ${say(took)}` };
  }
  const left = businessTimeBetween(calendar, now, dueAt);
  if (now > dueAt) return { state: 'bad', used: 1, text: `${say(businessTimeBetween(calendar, dueAt, now))} late` };
  const whole = businessTimeBetween(calendar, startedAt, dueAt);
  const used = whole ? 1 - left / whole : 1;
  return { state: left <= day / 2 ? 'warn' : 'ok', used, text: `${say(left)} left` };
}

/** "3 days", "1 h 20 min", "25 min"; whole days once there is one. */
export function durationText(ms: number, day: number): string {
  const wholeDays = Math.floor(ms / day);
  if (wholeDays > 0) return wholeDays === 1 ? '1 day' : `${wholeDays} days`;
  const total = Math.floor(ms / minutes(1));
  const [h, min] = [Math.floor(total / 60), total % 60];
  if (!h) return `${min} min`;
  return min ? `${h} h ${String(min).padStart(2, '0')} min` : `${h} h`;
}

export const dayLength = ({ from, to }: Calendar) => hours(to - from);

export type ClockFacts = {
  tier: number;
  status: RequestStatus;
  closedAs: RequestClosedAs | null;
  submittedAt: Date;
  firstAnswerDueAt: Date;
  fulfilDueAt: Date;
  firstAnsweredAt: Date | null;
  /** when an advocate said yes; a live request has found its person then */
  acceptedAt: Date | null;
  closedAt: Date | null;
};

/** Both clocks of a request, and the one that runs now. A request that ended unfulfilled has its clocks stopped. */
export function clocksOf(
  facts: ClockFacts,
  now: Date,
  calendar: Calendar,
): Record<'first' | 'fulfil' | 'current', Clock> {
  const { submittedAt: startedAt, closedAt, closedAs } = facts;
  const first = readClock({ startedAt, dueAt: facts.firstAnswerDueAt, metAt: facts.firstAnsweredAt }, now, calendar);
  const found = facts.tier === 3 ? (facts.acceptedAt ?? closedAt) : closedAt;
  const isUnmet = facts.status === 'CLOSED' && closedAs !== 'FULFILLED_BY_PERSON' && closedAs !== 'FULFILLED_BY_ASSET';
  const stopped: Clock = { state: 'rest', text: 'Stopped' };
  const fulfil = isUnmet ? stopped : readClock({ startedAt, dueAt: facts.fulfilDueAt, metAt: found }, now, calendar);
  return { first, fulfil, current: facts.firstAnsweredAt ? fulfil : first };
}

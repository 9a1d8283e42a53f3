// product.md §4 and rules.md §10: each request has a promise for the first answer and one for its fulfilment. Both count
// business hours and stand still while we wait for the requester.
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

export const dayLength = ({ from, to }: Calendar) => hours(to - from);

/** A time in which the clocks stood still; `endedAt` is null while they do. */
export type Pause = { startedAt: Date; endedAt: Date | null };

export type ClockFacts = {
  tier: number;
  wanted: number;
  status: RequestStatus;
  closedAs: RequestClosedAs | null;
  submittedAt: Date;
  firstAnswerDueAt: Date;
  fulfilDueAt: Date;
  firstAnsweredAt: Date | null;
  closedAt: Date | null;
  /** when people said yes, of those who still stand by it */
  yeses: Date[];
  pauses: Pause[];
};

export type SlaPromise = { startedAt: Date; dueAt: Date; /** kept or overtaken at */ metAt: Date | null };

/** When a request was fulfilled: a live one once as many as wanted have said yes, others when they close as fulfilled. */
export function fulfilledAt(facts: Pick<ClockFacts, 'tier' | 'wanted' | 'closedAs' | 'closedAt' | 'yeses'>) {
  if (isUnmet(facts)) return null;
  const found = facts.yeses.toSorted((a, b) => a.getTime() - b.getTime())[facts.wanted - 1];
  return (facts.tier === 3 && found) || facts.closedAt;
}

const isUnmet = ({ closedAs }: Pick<ClockFacts, 'closedAs'>) =>
  closedAs !== null && closedAs !== 'FULFILLED_BY_PERSON' && closedAs !== 'FULFILLED_BY_ASSET';

/** Business time from the start to `end` in milliseconds, without what was paused. */
export function workedTime(calendar: Calendar, { startedAt, pauses }: { startedAt: Date; pauses: Pause[] }, end: Date) {
  return pauses.reduce(
    (worked, pause) => worked - businessTimeBetween(calendar, pause.startedAt, earlier(pause.endedAt ?? end, end)),
    businessTimeBetween(calendar, startedAt, end),
  );
}

/** What the clock shows: its state, the share of the time used (none once it stands), and its words. */
export type Clock = { state: 'bad' | 'warn' | 'ok' | 'rest'; used?: number; text: string };

/** Reads a promise at `now`. "Nearly due" is half a business day or less. A due time is moved when a pause ends, not before. */
export function readClock(promise: SlaPromise & { pauses?: Pause[] }, now: Date, calendar: Calendar): Clock {
  const { startedAt, dueAt, metAt, pauses = [] } = promise;
  const day = dayLength(calendar);
  const say = (ms: number) => durationText(ms, day);
  const stands = pauses.find(({ endedAt }) => !endedAt)?.startedAt;
  const at = earlier(metAt ?? now, stands ?? now);
  const late = businessTimeBetween(calendar, dueAt, at);
  const worked = workedTime(calendar, { startedAt, pauses }, at);
  if (metAt) {
    if (late > 0) return { state: 'bad', text: `Met ${say(late)} late` };
    return { state: 'rest', text: worked < minutes(1) ? 'Met at once' : `Met in ${say(worked)}` };
  }
  if (at > dueAt) return { state: 'bad', used: 1, text: `${say(late)} late${stands ? ', paused' : ''}` };
  const left = businessTimeBetween(calendar, at, dueAt);
  const used = worked + left ? worked / (worked + left) : 1;
  if (stands) return { state: 'rest', used, text: 'Paused' };
  return { state: left <= day / 2 ? 'warn' : 'ok', used, text: `${say(left)} left` };
}

/** Both clocks of a request, and the one that runs now. A request that ended unfulfilled has its clocks stopped. */
export function clocksOf(
  facts: ClockFacts,
  now: Date,
  calendar: Calendar,
): Record<'first' | 'fulfil' | 'current', Clock> {
  const { submittedAt: startedAt, pauses } = facts;
  const read = (dueAt: Date, metAt: Date | null) => readClock({ startedAt, dueAt, metAt, pauses }, now, calendar);
  const first = read(facts.firstAnswerDueAt, facts.firstAnsweredAt);
  const stopped: Clock = { state: 'rest', text: 'Stopped' };
  const fulfil = isUnmet(facts) ? stopped : read(facts.fulfilDueAt, fulfilledAt(facts));
  const running = facts.firstAnsweredAt ? fulfil : first;
  const waits = facts.status !== 'CLOSED' && pauses.some(({ endedAt }) => !endedAt);
  return { first, fulfil, current: waits && running.state === 'rest' ? { ...running, text: 'Paused' } : running };
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

const earlier = (a: Date, b: Date) => (a < b ? a : b);

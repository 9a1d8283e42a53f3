// product.md §4: a promise warns before it falls due, is called late once it is over, and escalates; each is told once.
// How early the warning comes and to whom it escalates is the SOP's; it escalates as long after as it warned before.
import type { SlaEventKind, SlaPromiseKind } from '~/generated/prisma/enums';
import { hours } from '~/platform/time';
import { businessTimeBetween, type Calendar } from './business-hours';
import { type ClockFacts, dayLength, durationText, fulfilledAt, workedTime } from './sla-clock';

/** The longest an SOP warns before, in business hours. */
export const LONGEST_WARNING = hours(40);

export type Telling = { promise: SlaPromiseKind; kind: SlaEventKind; dueAt: Date };

type Watched = {
  facts: ClockFacts;
  warnHours: number;
  /** what was told before */
  told: readonly Omit<Telling, 'dueAt'>[];
};

/** What has to be told about the clocks of a request at `now` and was not yet. Nothing while they stand still. */
export function tellNow({ facts, warnHours, told }: Watched, now: Date, calendar: Calendar): Telling[] {
  if (facts.status === 'CLOSED' || facts.pauses.some(({ endedAt }) => !endedAt)) return [];
  const promises = [
    { promise: 'FIRST_ANSWER' as const, dueAt: facts.firstAnswerDueAt, metAt: facts.firstAnsweredAt },
    { promise: 'FULFIL' as const, dueAt: facts.fulfilDueAt, metAt: fulfilledAt(facts) },
  ];
  return promises
    .filter(({ metAt }) => !metAt)
    .flatMap(({ promise, dueAt }) =>
      stageOf({ facts, dueAt, warn: hours(warnHours) }, now, calendar).map((kind) => ({ promise, kind, dueAt })),
    )
    .filter((one) => !told.some(({ promise, kind }) => promise === one.promise && kind === one.kind));
}

type Stage = { facts: ClockFacts; dueAt: Date; warn: number };

function stageOf({ facts, dueAt, warn }: Stage, now: Date, calendar: Calendar): SlaEventKind[] {
  if (now > dueAt) return businessTimeBetween(calendar, dueAt, now) >= warn ? ['BREACH', 'ESCALATION'] : ['BREACH'];
  const left = businessTimeBetween(calendar, now, dueAt);
  const worked = workedTime(calendar, { startedAt: facts.submittedAt, pauses: facts.pauses }, now);
  // A promise of an hour does not warn as soon as it is made.
  return left <= Math.min(warn, (worked + left) / 2) ? ['WARNING'] : [];
}

const promised: Record<SlaPromiseKind, { noun: string; lacks: string }> = {
  FIRST_ANSWER: { noun: 'first answer', lacks: 'Nobody has answered it yet.' },
  FULFIL: { noun: 'help', lacks: 'Nobody has been found yet.' },
};

/** What a telling says: headline of the letter, and the reason as it stands in letter and log. */
export function tellingWords({ promise, kind, dueAt }: Telling, now: Date, calendar: Calendar) {
  const { noun, lacks } = promised[promise];
  const late = durationText(businessTimeBetween(calendar, dueAt, now), dayLength(calendar));
  const left = durationText(businessTimeBetween(calendar, now, dueAt), dayLength(calendar));
  if (kind === 'WARNING')
    return { headline: `${capital(noun)} due in ${left}`, reason: `${lacks} ${left} of business time are left.` };
  if (kind === 'BREACH')
    return { headline: `${capital(noun)} is late`, reason: `${lacks} It has been due for ${late} of business time.` };
  return {
    headline: `${capital(noun)} is ${late} late`,
    reason: `${lacks} It was told before, and ${late} of business time have passed since it was due.`,
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

// rules.md §5, moment 7: lack of adoption. A fall is held against the better of the two spans before it, so that it counts
// wherever the bounds of the spans happen to lie, and it lasts until use is back: a low month never becomes the measure.
import type { AccountFacts, UsageSpan } from '~/domain/accounts/account-facts';
import { addTime, dateFromDay, days } from '~/platform/time';

/** use that fell to this share of what it was is a lack of adoption */
const FELL_TO = 0.6;
/** and it lasts until use is back at this share of what it was */
const BACK_AT = 0.8;
/** minutes of use of a whole account in 30 days, as in moment 17 */
export const FLOOR_MINUTES = 30;
/** older numbers say nothing of today */
const FRESH_SPANS = 3;
/** an account is expected to use the product by then, when nobody told that onboarding closed */
const SETTLED_AFTER = days(90);

const numbers = new Intl.NumberFormat('en-GB');
const said = (count: number) => numbers.format(count);

type Point = { ago: number; value: number };
export type LowUse = { text: string; since: Date; endsWhen: string };

/** Whether use fell by 40 % or more and did not come back, or lies under 30 minutes in 30 days; null when neither. */
export function lowUse(
  facts: Pick<AccountFacts, 'usage' | 'onboardingClosedOn' | 'signedOn'>,
  now: Date,
): LowUse | null {
  const told = measured(facts.usage);
  if (!told || !told.points.some(({ ago }) => ago < FRESH_SPANS)) return null;
  return fall(told, now) ?? (isSettled(facts, now) ? belowFloor(told, now) : null);
}

/** The first measure that is told: minutes, then actions, then people; oldest span first. */
function measured(usage: readonly UsageSpan[]): { unit: string; points: Point[] } | null {
  const units = [
    ['minutes', 'minutes'],
    ['actions', 'actions'],
    ['activeUsers', 'people'],
  ] as const;
  for (const [field, unit] of units) {
    const points = usage.flatMap(({ ago, [field]: value }) => (value === null ? [] : [{ ago, value }]));
    if (points.length) return { unit, points: points.sort((a, b) => b.ago - a.ago) };
  }
  return null;
}

function fall({ unit, points }: { unit: string; points: Point[] }, now: Date): LowUse | null {
  let fallen: { was: number; from: Point } | null = null;
  for (const [index, point] of points.entries()) {
    const before: number[] = fallen
      ? [fallen.was]
      : points.slice(Math.max(0, index - 2), index).map(({ value }) => value);
    const was = Math.max(0, ...before);
    if (fallen ? point.value >= was * BACK_AT : point.value > was * FELL_TO || was === 0) fallen = null;
    else fallen ??= { was, from: point };
  }
  const last = points.at(-1);
  if (!fallen || !last) return null;
  const { was, from } = fallen;
  const share = Math.round((1 - last.value / was) * 100);
  return {
    text: `Use fell by ${share} %, from ${said(was)} to ${said(last.value)} ${unit} in 30 days: help comes before asking.`,
    since: startOf(from, now),
    endsWhen: `It ends when use is back at ${said(Math.ceil(was * BACK_AT))} ${unit} in 30 days, or when somebody notes that adoption is fine.`,
  };
}

function belowFloor({ unit, points }: { unit: string; points: Point[] }, now: Date): LowUse | null {
  const last = points.at(-1);
  if (unit !== 'minutes' || !last || last.value >= FLOOR_MINUTES) return null;
  let first = last;
  for (const point of points.toReversed()) {
    if (point.value >= FLOOR_MINUTES) break;
    first = point;
  }
  return {
    text: `The whole account used the product for ${last.value} minutes in 30 days: help comes before asking.`,
    since: startOf(first, now),
    endsWhen: `It ends when use reaches ${FLOOR_MINUTES} minutes in 30 days, or when somebody notes that adoption is fine.`,
  };
}

function isSettled({ onboardingClosedOn, signedOn }: Pick<AccountFacts, 'onboardingClosedOn' | 'signedOn'>, now: Date) {
  if (onboardingClosedOn) return onboardingClosedOn <= now;
  return signedOn !== null && addTime(signedOn, SETTLED_AFTER) <= now;
}

const startOf = ({ ago }: Point, now: Date) =>
  addTime(dateFromDay(now.toISOString().slice(0, 10)), -days((ago + 1) * 30));

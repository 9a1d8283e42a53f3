// rules.md §9: the numbers of requests, each with its denominator, in business hours.
import type { RequestClosedAs, Team } from '~/generated/prisma/enums';
import { businessTimeBetween, type Calendar } from './business-hours';
import { type ClockFacts, fulfilledAt, workedTime } from './sla-clock';

/** Fewer than this say nothing about the rest. */
export const TOO_FEW = 5;

/** One request as the report reads it; times in milliseconds of business time. */
export type ReportRow = {
  team: Team;
  tier: number;
  /** who looks after it */ person: string | null;
  closedAs: RequestClosedAs | null;
  /** answered by an asset before anybody was troubled: it waited for nobody, so its times and promises do not count */
  isDeflected: boolean;
  firstMs: number | null;
  fulfilMs: number | null;
  /** of the promises that fell due or were kept: how many, and how many were kept in time */
  due: number;
  kept: number;
  /** asks that were answered or ran out, and the yeses among them */
  asked: number;
  accepted: number;
};

type Timed = { facts: ClockFacts; pausedAt: Date | null; isDeflected: boolean };

/** Times and promises of a request at `now`. A promise of a request that ended unfulfilled is neither kept nor broken. */
export function timesOf({ facts, pausedAt, isDeflected }: Timed, now: Date, calendar: Calendar) {
  if (isDeflected) return { firstMs: null, fulfilMs: null, due: 0, kept: 0 };
  const { submittedAt: startedAt, pauses } = facts;
  const [first, fulfil] = [facts.firstAnsweredAt, fulfilledAt(facts)];
  const took = (at: Date | null) => at && workedTime(calendar, { startedAt, pauses }, at);
  const isOver = facts.status === 'CLOSED' && !fulfil;
  const promises = [
    { dueAt: facts.firstAnswerDueAt, metAt: first },
    ...(isOver ? [] : [{ dueAt: facts.fulfilDueAt, metAt: fulfil }]),
  ];
  const stands = pausedAt ?? now;
  const fell = promises.filter(({ dueAt, metAt }) => metAt ?? stands > dueAt);
  const kept = fell.filter(
    ({ dueAt, metAt }) => metAt && businessTimeBetween(calendar, dueAt, min(metAt, stands)) === 0,
  );
  return { firstMs: took(first), fulfilMs: took(fulfil), due: fell.length, kept: kept.length };
}

const min = (a: Date, b: Date) => (a < b ? a : b);

export type Spread = { n: number; median: number | null; p90: number | null };
export type Share = { part: number; of: number };
export type Outcomes = Record<RequestClosedAs | 'OPEN', number>;
export type Measures = {
  submitted: number;
  first: Spread;
  fulfil: Spread;
  promises: Share;
  deflection: Share;
  acceptance: Share;
  outcomes: Outcomes;
};

/** The numbers of some requests together. */
export function measure(rows: readonly ReportRow[]): Measures {
  const sum = (of: (row: ReportRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const closed = (as: RequestClosedAs | null) => rows.filter(({ closedAs }) => closedAs === as).length;
  const outcomes: Outcomes = {
    FULFILLED_BY_PERSON: closed('FULFILLED_BY_PERSON'),
    FULFILLED_BY_ASSET: closed('FULFILLED_BY_ASSET'),
    DECLINED: closed('DECLINED'),
    LAPSED: closed('LAPSED'),
    WITHDRAWN: closed('WITHDRAWN'),
    OPEN: closed(null),
  };
  return {
    submitted: rows.length,
    first: spread(rows.flatMap(({ firstMs }) => firstMs ?? [])),
    fulfil: spread(rows.flatMap(({ fulfilMs }) => fulfilMs ?? [])),
    promises: { part: sum(({ kept }) => kept), of: sum(({ due }) => due) },
    deflection: { part: outcomes.FULFILLED_BY_ASSET, of: rows.length },
    acceptance: { part: sum(({ accepted }) => accepted), of: sum(({ asked }) => asked) },
    outcomes,
  };
}

/** Median and 90th percentile (nearest rank); null where there are too few. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  if (n < TOO_FEW) return { n, median: null, p90: null };
  const at = (index: number) => sorted[index] ?? 0;
  const median = n % 2 ? at((n - 1) / 2) : (at(n / 2 - 1) + at(n / 2)) / 2;
  return { n, median, p90: at(Math.ceil(n * 0.9) - 1) };
}

export type Group<K> = { key: K; measures: Measures };

/** The same numbers by team, tier or person, the largest group first. */
export function measureBy<K extends string | number | null>(
  rows: readonly ReportRow[],
  keyOf: (row: ReportRow) => K,
): Group<K>[] {
  const groups = new Map<K, ReportRow[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups]
    .map(([key, own]) => ({ key, measures: measure(own) }))
    .toSorted((a, b) => b.measures.submitted - a.measures.submitted);
}

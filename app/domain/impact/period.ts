// product.md §8: every number names its period. Quarters and years are those of the calendar, in UTC.
import { addTime, days, dayText, quarterStart } from '~/platform/time';

export const periods = ['quarter', 'last-quarter', 'year', 'last-year', 'all'] as const;
export type PeriodName = (typeof periods)[number];

export const periodNames: Record<PeriodName, string> = {
  quarter: 'This quarter',
  'last-quarter': 'Last quarter',
  year: 'This year',
  'last-year': 'Last year',
  all: 'Since the start',
};

/** `from` ≤ x < `to`; `text` says both days as people read them. */
export type Period = { name: PeriodName; from: Date; to: Date; text: string };

/** A named stretch of time that ends at `now` or earlier. */
export function periodOf(name: PeriodName, now: Date): Period {
  const thisQuarter = quarterStart(now);
  const thisYear = yearStart(now, 0);
  const bounds: Record<PeriodName, [from: Date, to: Date]> = {
    quarter: [thisQuarter, now],
    'last-quarter': [quarterStart(addTime(thisQuarter, -days(1))), thisQuarter],
    year: [thisYear, now],
    'last-year': [yearStart(now, -1), thisYear],
    all: [new Date(0), now],
  };
  const [from, to] = bounds[name];
  const last = to === now ? now : addTime(to, -days(1));
  return { name, from, to, text: name === 'all' ? `Until ${dayText(last)}` : `${dayText(from)} to ${dayText(last)}` };
}

const yearStart = (now: Date, move: number) => new Date(Date.UTC(now.getUTCFullYear() + move, 0, 1));

// product.md §1: real numbers from the programme, each with its definition and period; hidden below a sensible count.
// rules.md §9: the denominator stands beside each.
import { dayText } from '~/platform/time';

/** Below this many favours, or people, a number says more about chance than about the programme. */
export const ENOUGH = 10;

/** Counted over the period by landing.server.ts. */
export type Counts = { favours: number; people: number; heard: number; deals: number; changes: number };
export type TimeGiven = { people: number; medianMinutes: number; upTo: { label: string; people: number }[] };

export type Figure = { figure: string; title: string; definition: string };
export type ProgrammeNumbers = { period: string; figures: Figure[] };

/** The figures of the public page, or null while there are fewer than ten favours. A zero is left out, never shown. */
export function programmeNumbers(counts: Counts, period: { from: Date; to: Date }): ProgrammeNumbers | null {
  const { favours, people, heard, deals, changes } = counts;
  if (favours < ENOUGH) return null;
  const figures: (Figure | false)[] = [
    {
      figure: String(favours),
      title: `favours by ${people} advocates`,
      definition: 'Finished and approved. Signing in or clicking does not count.',
    },
    heard > 0 && {
      figure: `${Math.round((100 * heard) / favours)}%`,
      title: 'heard what came of it',
      definition: `${heard} of ${favours} favours had a result that we told their owner within 90 days.`,
    },
    deals > 0 && {
      figure: String(deals),
      title: 'teams heard from a peer before choosing',
      definition: 'Deals with at least one favour dated before the decision, each counted once.',
    },
    changes > 0 && {
      figure: String(changes),
      title: 'changes in the product',
      definition: 'Made because advocates said so, each counted once.',
    },
  ];
  return {
    period: `${dayText(period.from)} to ${dayText(period.to)}`,
    figures: figures.filter((one) => one !== false),
  };
}

/** How much time a year took, or null while fewer than ten people gave any. */
export function timeGiven(counts: TimeGiven): TimeGiven | null {
  return counts.people < ENOUGH ? null : counts;
}

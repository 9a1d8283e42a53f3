// rules.md §9: a number stands beside its denominator, and where that is small it does not speak.
import { hours } from '~/platform/time';
import { formatPercent } from '~/ui/format';
import { type Share, type Spread, TOO_FEW } from './report';

/** "86 % (12 of 14)", "3 of 4: too few to say", "none". */
export function shareText({ part, of }: Share): string {
  if (of === 0) return 'none';
  return of < TOO_FEW ? `${part} of ${of}: too few to say` : `${formatPercent(part / of)} (${part} of ${of})`;
}

/** "3.5 h, 90 % within 12 h (of 14)", in business hours. */
export function spreadText({ n, median, p90 }: Spread): string {
  if (n === 0) return 'none';
  if (median === null || p90 === null) return `${n}: too few to say`;
  return `${hoursText(median)}, 90 % within ${hoursText(p90)} (of ${n})`;
}

/** Business hours with one digit after the point; under a tenth of an hour in minutes. */
export function hoursText(ms: number): string {
  if (ms < hours(0.1)) return `${Math.round(ms / hours(1 / 60))} min`;
  return `${String(inHours(ms))} h`;
}

/** Hours with one digit after the point, for a spreadsheet. */
export const inHours = (ms: number) => Math.round(ms / hours(0.1)) / 10;

// rules §6: fit from account facts: size, industry, plan, tenure; each part says why.
import type { AccountFacts } from '~/domain/accounts/account-facts';
import { dayText } from '~/platform/time';
import type { Fit } from './catalogue';
import type { FitPart } from './reading';

type Known = Pick<AccountFacts, 'seats' | 'industry' | 'plan' | 'signedOn'>;

/** Points of 100 with their parts; each part is whole, so that they add up. What is not known earns none. */
export function fitOf(facts: Known, rule: Fit, now: Date): { fit: number; parts: FitPart[] } {
  const parts = [
    size(facts, rule.size),
    industry(facts, rule.industry),
    plan(facts, rule.plan),
    tenure(facts, rule.tenure, now),
  ];
  return { fit: parts.reduce((sum, { points }) => sum + points, 0), parts };
}

const share = (points: number, reached: number, full: number) => Math.round(points * Math.min(1, reached / full));

function size({ seats }: Known, { points, fullAtSeats }: Fit['size']): FitPart {
  const because = seats === null ? 'seats not known' : `${seats} of ${fullAtSeats} seats`;
  return { label: 'size', points: share(points, seats ?? 0, fullAtSeats), of: points, because };
}

/** No industry named: every industry is welcome. */
function industry({ industry: name }: Known, { points, good }: Fit['industry']): FitPart {
  return { label: 'industry', ...listed(name, good, { points, any: 'any industry', unknown: 'industry not known' }) };
}

function plan({ plan: name }: Known, { points, good }: Fit['plan']): FitPart {
  return { label: 'plan', ...listed(name, good, { points, any: 'any plan', unknown: 'plan not known' }) };
}

type Words = { points: number; any: string; unknown: string };

function listed(name: string | null, good: readonly string[], { points, any, unknown }: Words) {
  if (good.length === 0) return { points, of: points, because: any };
  if (name === null) return { points: 0, of: points, because: unknown };
  const isGood = good.some((one) => one.toLowerCase() === name.trim().toLowerCase());
  return {
    points: isGood ? points : 0,
    of: points,
    because: isGood ? name.trim() : `${name} is not one of ${good.join(', ')}`,
  };
}

function tenure({ signedOn }: Known, { points, fullAtMonths }: Fit['tenure'], now: Date): FitPart {
  if (!signedOn) return { label: 'tenure', points: 0, of: points, because: 'signing date not known' };
  const months = Math.max(0, monthsBetween(signedOn, now));
  const because = `customer since ${dayText(signedOn)}, ${months} of ${fullAtMonths} months`;
  return { label: 'tenure', points: share(points, months, fullAtMonths), of: points, because };
}

function monthsBetween(from: Date, to: Date) {
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return to.getUTCDate() < from.getUTCDate() ? months - 1 : months;
}

// rules.md §4: what else speaks for somebody or against: what they said they would do, what they did, and how often they
// were asked. Asks are spread: whoever was asked less and rested longer comes first.
import { addTime, days, dayText } from '~/platform/time';
import { plural } from '~/ui/format';
import type { Point } from './likeness';
import type { Candidate } from './matching';
import type { MatchNeed } from './need';

/** How much each point weighs: the rules here and the statement that scores everybody (shortlist.server.ts) agree. */
export const weights = {
  industry: 30,
  region: 10,
  size: 15,
  language: 12,
  /** each topic that is known */
  topic: 12,
  products: 10,
  /** left for us what the buyer also looks at */
  replaced: 15,
  /** a job title that shares a word with the buyer's */
  persona: 6,
  yes: 15,
  askMe: 5,
  doneBefore: 5,
  firstLive: -3,
  saysYes: 4,
  saysNo: -4,
  cameToAll: 4,
  missedOne: -8,
  notAsked: 8,
  /** each ask this quarter */
  asked: -6,
  longRested: 4,
} as const;

/** A live favour so long ago speaks for somebody. */
export const LONG_RESTED = days(90);

/** Points that have nothing to do with the buyer. */
export const otherPoints = (need: MatchNeed, candidate: Candidate, now: Date): Point[] => [
  ...will(need, candidate),
  ...history(need, candidate),
  ...showUp(candidate),
  ...rest(candidate, now),
];

function will({ activityPlural }: MatchNeed, { willingness }: Candidate): Point[] {
  if (willingness === 'YES') return [{ weight: weights.yes, plus: `Said yes to ${activityPlural}` }];
  if (willingness === 'ASK_ME') return [{ weight: weights.askMe, minus: `Said “ask me” for ${activityPlural}` }];
  return [];
}

function history({ isLive }: MatchNeed, { answered, accepted, favoursAlike }: Candidate): Point[] {
  const points: Point[] = [];
  if (favoursAlike > 0) {
    const times = favoursAlike === 1 ? 'once' : `${favoursAlike} times`;
    points.push({ weight: weights.doneBefore, plus: `Has done this ${times} before` });
  } else if (isLive) points.push({ weight: weights.firstLive, minus: 'Would be the first of this kind' });
  if (answered > 0) {
    const text = `Accepted ${accepted} of ${plural(answered, 'ask')}`;
    const saysYes = accepted * 2 >= answered;
    points.push(saysYes ? { weight: weights.saysYes, plus: text } : { weight: weights.saysNo, minus: text });
  }
  return points;
}

function showUp({ callsHeld, callsMissed }: Candidate): Point[] {
  if (callsMissed > 0) {
    const of = plural(callsHeld + callsMissed, 'call');
    return [{ weight: weights.missedOne, minus: `Missed ${callsMissed} of ${of}` }];
  }
  return callsHeld > 0
    ? [{ weight: weights.cameToAll, plus: callsHeld === 1 ? 'Came to their call' : `Came to all ${callsHeld} calls` }]
    : [];
}

function rest({ budget, lastLiveFavourAt }: Candidate, now: Date): Point[] {
  const { used, cap } = budget;
  const points: Point[] =
    used === 0
      ? [{ weight: weights.notAsked, plus: 'Not asked this quarter' }]
      : [{ weight: weights.asked * used, minus: `Asked ${used} of ${cap} times this quarter` }];
  if (lastLiveFavourAt && addTime(lastLiveFavourAt, LONG_RESTED) < now) {
    points.push({ weight: weights.longRested, plus: `Rested: last live favour on ${dayText(lastLiveFavourAt)}` });
  }
  return points;
}

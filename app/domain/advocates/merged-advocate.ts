// rules §3, reliability U2: of one person under two records the stricter wishes stay. A no beats a yes, the longer pause and
// the lower cap are kept, what they know adds up, and whoever left under either name has left.
import type { ConsentScope, Readiness, Willingness } from '~/generated/prisma/enums';

export type AdvocateWishes = {
  quarterlyCap: number;
  pausedUntil: Date | null;
  declinesValue: boolean;
  impactNotesOffAt: Date | null;
  readiness: Readiness;
  reviewOn: Date | null;
  leftAt: Date | null;
  joinedAt: Date;
  confirmedAt: Date;
  careerGoals: string | null;
  likes: string | null;
  languages: string[];
  formerTools: string[];
};

/** The wishes of one person who was two advocates; `kept` is who they go on as. */
export function mergedWishes(kept: AdvocateWishes, gone: AdvocateWishes): AdvocateWishes {
  const isHeldBack = kept.readiness !== 'NOT_READY' && gone.readiness === 'NOT_READY';
  return {
    quarterlyCap: Math.min(kept.quarterlyCap, gone.quarterlyCap),
    pausedUntil: later(kept.pausedUntil, gone.pausedUntil),
    declinesValue: kept.declinesValue || gone.declinesValue,
    impactNotesOffAt: earlier(kept.impactNotesOffAt, gone.impactNotesOffAt),
    readiness: isHeldBack ? 'NOT_READY' : kept.readiness,
    reviewOn: isHeldBack ? gone.reviewOn : kept.reviewOn,
    leftAt: earlier(kept.leftAt, gone.leftAt),
    joinedAt: earlier(kept.joinedAt, gone.joinedAt) ?? kept.joinedAt,
    confirmedAt: kept.confirmedAt,
    careerGoals: kept.careerGoals ?? gone.careerGoals,
    likes: kept.likes ?? gone.likes,
    languages: [...new Set([...kept.languages, ...gone.languages])],
    formerTools: [...new Set([...kept.formerTools, ...gone.formerTools])],
  };
}

const later = (a: Date | null, b: Date | null) => (a && b ? (a > b ? a : b) : (a ?? b));
const earlier = (a: Date | null, b: Date | null) => (a && b ? (a < b ? a : b) : (a ?? b));

/** Scopes that only one of the two said yes to: no yes is left. */
export function scopesToWithdraw(kept: readonly ConsentScope[], gone: readonly ConsentScope[]): ConsentScope[] {
  return kept.filter((scope) => !gone.includes(scope));
}

const strictness: readonly Willingness[] = ['YES', 'ASK_ME', 'NO'];

/** Of two answers the more reluctant one. */
export function stricterAnswer(a: Willingness, b: Willingness): Willingness {
  return strictness.indexOf(a) > strictness.indexOf(b) ? a : b;
}

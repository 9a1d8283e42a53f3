// product.md §4 and rules.md §4, §8: ranked advocates with reasons and counter-reasons; hard blocks are named, never
// silent. Asks are spread: among equals the one asked less and rested longer comes first.
import type { Block } from '~/domain/advocates/ask-budget';
import type { Willingness } from '~/generated/prisma/enums';
import { likeness, speaks } from './likeness';
import { blocksOf, type MatchBlock } from './match-blocks';
import { otherPoints } from './match-points';
import type { MatchNeed } from './need';
import { ownerFirst, type OwnerStanding } from './owner-yes';

export type Candidate = {
  advocateId: string;
  jobTitle: string;
  expertise: string[];
  /** BCP 47; empty: nobody said */
  languages: string[];
  formerTools: string[];
  willingness: Willingness | null;
  /** "not now": no asks of this kind before the day after */
  holdUntil: Date | null;
  /** what opens the rung this activity stands on; null when it is open */
  rungOpensBy: string | null;
  account: {
    id: string;
    name: string;
    industry: string | null;
    region: string | null;
    segment: string | null;
    products: string[];
  } | null;
  /** null: their account has no owner */
  owner: OwnerStanding | null;
  budget: { left: number; cap: number; used: number; blocks: Block[] };
  /** answered asks of all time, and how many of them were a yes */
  answered: number;
  accepted: number;
  /** calls they came to, and calls they did not */
  callsHeld: number;
  callsMissed: number;
  /** favours of this kind done before */
  favoursAlike: number;
  lastLiveFavourAt: Date | null;
};

export type Match = {
  advocateId: string;
  score: number;
  needsMet: number;
  needs: number;
  /** at least half of the needs are met, or none is known; never somebody who does not speak the language */
  fits: boolean;
  pluses: string[];
  minuses: string[];
  /** empty: may be asked, once `ownerFirst` is null as well */
  blocks: MatchBlock[];
  /** why the owner of the account has to agree first; null: nobody has to, or they did */
  ownerFirst: string | null;
};

/** Holds one candidate against one request. Every point of the score is a sentence in `pluses` or `minuses`. */
export function matchOne(need: MatchNeed, candidate: Candidate, now: Date): Match {
  const points = [...likeness(need, candidate), ...otherPoints(need, candidate, now)];
  const needs = points.flatMap((point) => (point.need ? [point.isMet || need.widened.includes(point.need)] : []));
  const needsMet = needs.filter(Boolean).length;
  const isHeard = need.widened.includes('language') || speaks(need, candidate);
  const first = ownerFirst(candidate.owner);
  return {
    advocateId: candidate.advocateId,
    score: points.reduce((sum, { weight }) => sum + weight, 0),
    needsMet,
    needs: needs.length,
    fits: isHeard && needsMet * 2 >= needs.length,
    pluses: points.flatMap(({ plus }) => plus ?? []),
    minuses: [...points.flatMap(({ minus }) => minus ?? []), ...(first ? [first] : [])],
    blocks: blocksOf(need, candidate, now),
    ownerFirst: first,
  };
}

/** All candidates in groups, each best first: who can be asked, who once the owner agrees, who fits but is blocked. */
export function matchAll(need: MatchNeed, candidates: Candidate[], now: Date) {
  const matches = candidates
    .map((candidate) => ({ candidate, match: matchOne(need, candidate, now) }))
    .sort((a, b) => b.match.score - a.match.score || bySpread(a.candidate, b.candidate))
    .map(({ match }) => match);
  const fits = matches.filter((match) => match.fits);
  const free = fits.filter(({ blocks }) => blocks.length === 0);
  return {
    lookedAt: matches.length,
    canBeAsked: free.filter((match) => match.ownerFirst === null),
    onceOwnerAgrees: free.filter((match) => match.ownerFirst !== null),
    blocked: fits.filter(({ blocks }) => blocks.length > 0),
    doNotFit: matches.length - fits.length,
  };
}

/** Among equals: asked less, then rested longer, then by id, so that the order is total. */
const bySpread = (a: Candidate, b: Candidate) =>
  a.budget.used - b.budget.used ||
  (a.lastLiveFavourAt?.getTime() ?? 0) - (b.lastLiveFavourAt?.getTime() ?? 0) ||
  (a.advocateId < b.advocateId ? -1 : 1);

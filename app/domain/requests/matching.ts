// product.md §4 and rules.md §4, §8: ranked advocates with reasons and counter-reasons; hard blocks are named, never
// silent. Asks are spread: among equals the one asked less and rested longer comes first.
import type { Block, BlockCode } from '~/domain/advocates/ask-budget';
import type { Activity, Willingness } from '~/generated/prisma/enums';
import { days, dayText } from '~/platform/time';
import { formatList, plural } from '~/ui/format';

/** What the request asks a person to be. Unknown facts are null and are not counted as needs. */
export type MatchNeed = {
  activity: Activity;
  /** "reference calls": how the activity is called in a sentence */
  activityPlural: string;
  isLive: boolean;
  industry: string | null;
  region: string | null;
  segment: string | null;
  topics: string[];
  buyerAccountId: string | null;
  /** names of accounts that must not be asked: the buyer's competitors, the vendor they also look at */
  competitors: string[];
};

export type Candidate = {
  advocateId: string;
  expertise: string[];
  willingness: Willingness | null;
  /** what opens the rung this activity stands on; null when it is open */
  rungOpensBy: string | null;
  account: { id: string; name: string; industry: string | null; region: string | null; segment: string | null } | null;
  budget: { left: number; cap: number; used: number; blocks: Block[] };
  /** answered asks of all time, and how many of them were a yes */
  answered: number;
  accepted: number;
  /** favours of this kind done before */
  favoursAlike: number;
  lastLiveFavourAt: Date | null;
};

export type MatchBlock = {
  code: BlockCode | 'willingness' | 'rung' | 'competitor' | 'same-account';
  text: string;
  until: Date | null;
};

export type Match = {
  advocateId: string;
  score: number;
  needsMet: number;
  needs: number;
  pluses: string[];
  minuses: string[];
  /** empty: may be asked now */
  blocks: MatchBlock[];
};

type Point = { weight: number; plus?: string; minus?: string; isNeed?: boolean };

/** Holds one candidate against one request. Every point of the score is a sentence in `pluses` or `minuses`. */
export function matchOne(need: MatchNeed, candidate: Candidate, now: Date): Match {
  const points = [
    ...likeness(need, candidate),
    ...will(need, candidate),
    ...history(need, candidate),
    ...rest(candidate, now),
  ];
  const needs = points.filter(({ isNeed }) => isNeed);
  return {
    advocateId: candidate.advocateId,
    score: points.reduce((sum, { weight }) => sum + weight, 0),
    needsMet: needs.filter(({ plus }) => plus).length,
    needs: needs.length,
    pluses: points.flatMap(({ plus }) => plus ?? []),
    minuses: points.flatMap(({ minus }) => minus ?? []),
    blocks: [...ownBlocks(need, candidate), ...candidate.budget.blocks],
  };
}

/** All candidates in three groups, each best first. "Fits" means that at least one need is met, or that none is known. */
export function matchAll(need: MatchNeed, candidates: Candidate[], now: Date) {
  const matches = candidates.map((candidate) => matchOne(need, candidate, now)).sort(byScore);
  const fits = matches.filter(({ needs, needsMet }) => needs === 0 || needsMet > 0);
  return {
    lookedAt: matches.length,
    canBeAsked: fits.filter(({ blocks }) => blocks.length === 0),
    blocked: fits.filter(({ blocks }) => blocks.length > 0),
    doNotFit: matches.length - fits.length,
  };
}

const byScore = (a: Match, b: Match) => b.score - a.score || a.advocateId.localeCompare(b.advocateId);
const same = (a: string | null | undefined, b: string | null | undefined) =>
  Boolean(a && b) && a?.trim().toLowerCase() === b?.trim().toLowerCase();

function likeness(need: MatchNeed, { account, expertise }: Candidate): Point[] {
  const points: Point[] = [];
  const compare = (what: string, wanted: string | null, has: string | null | undefined, weight: number) => {
    if (!wanted) return;
    if (same(wanted, has)) points.push({ weight, plus: `Same ${what}: ${has}`, isNeed: true });
    else points.push({ weight: 0, minus: has ? `Another ${what}: ${has}` : undefined, isNeed: true });
  };
  compare('industry', need.industry, account?.industry, 30);
  compare('region', need.region, account?.region, 10);
  compare('size', need.segment, account?.segment, 15);
  if (need.topics.length) {
    const known = need.topics.filter((topic) => expertise.some((one) => same(one, topic)));
    const plus = known.length ? `Knows ${formatList(known)}` : undefined;
    points.push({
      weight: known.length * 12,
      plus,
      minus: plus ? undefined : 'Named none of these topics',
      isNeed: true,
    });
  }
  return points;
}

function will({ activityPlural }: MatchNeed, { willingness }: Candidate): Point[] {
  if (willingness === 'YES') return [{ weight: 15, plus: `Said yes to ${activityPlural}` }];
  if (willingness === 'ASK_ME') return [{ weight: 5, minus: `Said “ask me” for ${activityPlural}` }];
  return [];
}

function history({ isLive }: MatchNeed, { answered, accepted, favoursAlike }: Candidate): Point[] {
  const points: Point[] = [];
  if (favoursAlike > 0)
    points.push({ weight: 5, plus: `Has done this ${favoursAlike === 1 ? 'once' : `${favoursAlike} times`} before` });
  else if (isLive) points.push({ weight: -3, minus: 'Would be the first of this kind' });
  if (answered > 0) {
    const text = `Accepted ${accepted} of ${plural(answered, 'ask')}`;
    points.push(accepted * 2 >= answered ? { weight: 4, plus: text } : { weight: -4, minus: text });
  }
  return points;
}

const LONG_RESTED = days(90);

function rest({ budget, lastLiveFavourAt }: Candidate, now: Date): Point[] {
  const points: Point[] = [];
  if (budget.used === 0) points.push({ weight: 8, plus: 'Not asked this quarter' });
  else points.push({ weight: -6 * budget.used, minus: `Asked ${budget.used} of ${budget.cap} times this quarter` });
  if (lastLiveFavourAt && now.getTime() - lastLiveFavourAt.getTime() > LONG_RESTED) {
    points.push({ weight: 4, plus: `Rested: last live favour on ${dayText(lastLiveFavourAt)}` });
  }
  return points;
}

function ownBlocks(need: MatchNeed, { account, willingness, rungOpensBy }: Candidate): MatchBlock[] {
  const blocks: MatchBlock[] = [];
  if (account && account.id === need.buyerAccountId) {
    blocks.push({ code: 'same-account', text: `Works at ${account.name}, which is the buyer.`, until: null });
  }
  if (account && need.competitors.some((name) => same(name, account.name))) {
    blocks.push({
      code: 'competitor',
      text: `${account.name} competes with the buyer or with us in this deal.`,
      until: null,
    });
  }
  if (willingness === 'NO')
    blocks.push({ code: 'willingness', text: `Said no to ${need.activityPlural}.`, until: null });
  if (rungOpensBy) blocks.push({ code: 'rung', text: `This rung is not open yet. ${rungOpensBy}`, until: null });
  return blocks;
}

// product.md §4, "deflect first": finished pieces that may answer a need, best first, each with its reasons. What weighs is
// here alone: the database only says which words were found where.
import { baseLanguage, languageName } from '~/domain/advocates/languages';
import type { Activity, AssetKind } from '~/generated/prisma/enums';
import { formatList } from '~/ui/format';
import { assetKindNames, standIns } from './asset-kinds';
import { dayText } from '~/platform/time';

/** What is looked for: the words, and what the deal and the form say besides. */
export type ProofNeed = {
  words: string;
  activity?: Activity | null;
  industry?: string | null;
  /** the segment of the buyer, such as "Mid-market" */
  size?: string | null;
  region?: string | null;
  /** BCP 47, such as de */
  language?: string | null;
  competitor?: string | null;
  products?: string[];
  topics?: string[];
  persona?: string | null;
  /** the buyer itself, whose own pieces prove nothing to them */
  accountId?: string | null;
  /** what an asset should share with the deal first (SOP); the rest of the deal weighs little */
  match?: readonly ('industry' | 'size' | 'competitor')[];
};

/** A word of the need that was found: `weight` is 1 for a word in one asset only and near 0 for one in all of them. */
export type FoundWord = {
  word: string;
  weight: number;
  how: 'word' | 'synonym' | 'near';
  /** what was found for it */ as: string;
};

export type ProofFacts = {
  id: string;
  kind: AssetKind;
  title: string;
  industry: string | null;
  segment: string | null;
  region: string | null;
  language: string | null;
  competitor: string | null;
  topics: string[];
  products: string[];
  personas: string[];
  /** since when it waits for a "still true" */
  staleSince: Date | null;
  /** how many requests it has answered */
  answered: number;
  found: FoundWord[];
  /** an earlier request in nearly the same words that it answered */
  before: { number: number; team: string; closedAt: Date; words: string[] } | null;
};

/** `why` speaks for it, `against` is what one should know before sending it. */
export type Ranked<A> = A & { why: string[]; against: string[] };

/**
 * The best `limit` of the candidates. One that has nothing in common with the need but its kind, its region or a word that
 * is everywhere is left out.
 */
export function rankProof<A extends ProofFacts>(assets: A[], need: ProofNeed, limit: number): Ranked<A>[] {
  return assets
    .map((asset) => ({ asset, points: judge(asset, need) }))
    .filter(({ points }) => points.some(({ isCommon }) => isCommon))
    .map(({ asset, points }) => ({ asset, points, score: points.reduce((sum, { weight }) => sum + weight, 0) }))
    .sort(
      (a, b) => b.score - a.score || a.asset.title.localeCompare(b.asset.title) || (a.asset.id < b.asset.id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ asset, points }) => ({ ...asset, ...reasonsOf(points) }));
}

type Point = { weight: number; text: string; isCommon?: boolean };

function reasonsOf(points: Point[]) {
  const sorted = points.filter(({ text }) => text).sort((a, b) => b.weight - a.weight);
  return {
    why: sorted.filter(({ weight }) => weight > 0).map(({ text }) => text),
    against: sorted.filter(({ weight }) => weight < 0).map(({ text }) => text),
  };
}

function judge(asset: ProofFacts, need: ProofNeed): Point[] {
  const points = [...dealPoints(asset, need), ...contentPoints(asset, need), ...wordPoints(asset)];
  return points.filter((point): point is Point => Boolean(point));
}

function dealPoints(
  asset: ProofFacts,
  { industry, size, region, language, competitor, match = ['industry'] }: ProofNeed,
) {
  const weight = (fact: (typeof match)[number]) => (match.includes(fact) ? 3 : 1);
  const isOtherLanguage = asset.language && language && !sameLanguage(asset.language, language);
  return [
    same(asset.industry, industry) && {
      weight: weight('industry'),
      text: `Same industry: ${asset.industry}.`,
      isCommon: true,
    },
    same(asset.segment, size) && {
      weight: weight('size'),
      text: `Same size: ${asset.segment}.`,
      isCommon: match.includes('size'),
    },
    same(asset.competitor, competitor) && {
      weight: weight('competitor') + 1,
      text: `They used ${asset.competitor} before, which the buyer looks at.`,
      isCommon: true,
    },
    same(asset.region, region) && { weight: 1, text: `Same region: ${asset.region}.` },
    isOtherLanguage && { weight: -4, text: `In another language: ${languageName(asset.language ?? '')}.` },
  ];
}

function contentPoints(asset: ProofFacts, { activity, products = [], topics = [], persona }: ProofNeed) {
  const shown = shared(asset.products, products);
  const spoken = shared(asset.topics, topics);
  const peer = persona ? asset.personas.find((one) => isPeer(one, persona)) : undefined;
  const fits = activity && standIns[activity]?.includes(asset.kind);
  const { answered, before, staleSince } = asset;
  return [
    shown.length > 0 && { weight: Math.min(shown.length, 2) * 2, text: `Shows ${formatList(shown)}.`, isCommon: true },
    spoken.length > 0 && {
      weight: Math.min(spoken.length, 3) * 3,
      text: `About ${formatList(spoken)}.`,
      isCommon: true,
    },
    peer && { weight: 2, text: `Made for a ${peer.toLowerCase()}.` },
    fits && { weight: 1.5, text: `A ${assetKindNames[asset.kind].toLowerCase()} often answers this kind of request.` },
    before && {
      weight: Math.min(before.words.length, 4) * 2,
      text: `Answered R-${before.number} of ${before.team} in ${monthText(before.closedAt)}, which asked about ${formatList(before.words.slice(0, 4))}.`,
      isCommon: true,
    },
    answered > 0 && {
      weight: Math.min(answered, 4) * 0.4,
      text: `Was enough ${answered === 1 ? 'once' : `${answered} times`} before.`,
    },
    staleSince && { weight: -2, text: `Nobody has confirmed since ${dayText(staleSince)} that it is still true.` },
  ];
}

const factor = { word: 1, near: 0.75, synonym: 0.6 } as const;

/** Words count by how rare they are, in a title half as much again; two of them, or a rare one, are something in common. */
function wordPoints({ title, found }: ProofFacts): (Point | false)[] {
  const inTitle = (word: string) =>
    title.toLowerCase().includes(word.toLowerCase().slice(0, Math.max(4, word.length - 3)));
  const sum = found.reduce(
    (total, { as, weight, how }) => total + 2 * weight * factor[how] * (inTitle(as) ? 1.5 : 1),
    0,
  );
  const best = [...found].sort((a, b) => b.weight * factor[b.how] - a.weight * factor[a.how]).slice(0, 4);
  const isCommon = found.length >= 2 || best.some(({ weight, how }) => weight * factor[how] >= 0.25);
  const of = (how: FoundWord['how']) => best.filter((one) => one.how === how).map(({ word }) => word);
  const said = of('word');
  const nearly = [...of('near'), ...of('synonym')];
  return [
    sum > 0 && {
      weight: Math.min(sum, 10),
      text: [
        said.length > 0 && `Speaks of ${formatList(said)}.`,
        nearly.length > 0 && `Has words close to ${formatList(nearly)}.`,
      ]
        .filter(Boolean)
        .join(' '),
      isCommon,
    },
  ];
}

const same = (a: string | null | undefined, b: string | null | undefined) =>
  Boolean(a && b && a.trim().toLowerCase() === b.trim().toLowerCase());
const sameLanguage = (a: string, b: string) => baseLanguage(a) === baseLanguage(b);
const shared = (have: string[], want: string[]) => have.filter((one) => want.some((other) => same(one, other)));

/** "Head of logistics" and "Logistics director" are peers: they share a word that is no rank. */
function isPeer(one: string, other: string): boolean {
  const ranks = new Set([
    'head',
    'director',
    'manager',
    'lead',
    'chief',
    'officer',
    'vice',
    'president',
    'senior',
    'team',
  ]);
  const words = (text: string) =>
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !ranks.has(word)).map((word) => word.slice(0, 6));
  return words(one).some((word) => words(other).includes(word));
}

const monthText = (date: Date) => dayText(date).split(' ').slice(1).join(' ');

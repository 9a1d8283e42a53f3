// product.md §4, "deflect first": finished pieces that may answer a need, best first, each with its reason.
import type { Activity, AssetKind } from '~/generated/prisma/enums';
import { formatList } from '~/ui/format';

export const assetKindNames: Record<AssetKind, string> = {
  CASE_STUDY: 'Case study',
  QUOTE: 'Quote',
  VIDEO: 'Video',
  RECORDED_CALL: 'Recorded call',
  SLIDE: 'Slide',
  WRITTEN_ANSWER: 'Written answer',
};

export type AssetFacts = {
  id: string;
  kind: AssetKind;
  title: string;
  summary: string;
  industry: string | null;
  topics: string[];
};
export type AssetNeed = { activity: Activity; need: string; industry: string | null; topics: string[] };
export type RankedAsset<A> = A & { why: string[] };

/** What stands in best for each kind of request. */
const standIns: Partial<Record<Activity, AssetKind[]>> = {
  REFERENCE_CALL: ['RECORDED_CALL', 'VIDEO', 'CASE_STUDY'],
  CASE_STUDY: ['CASE_STUDY', 'SLIDE'],
  QUOTE: ['QUOTE', 'WRITTEN_ANSWER'],
  TALK: ['VIDEO', 'RECORDED_CALL'],
  WEBINAR: ['VIDEO', 'RECORDED_CALL'],
};

/**
 * The best `limit` of `assets` for a need. One that has nothing in common with it (industry, topic or words) is left
 * out: a kind alone is no reason.
 */
export function rankAssets<A extends AssetFacts>(assets: A[], need: AssetNeed, limit: number): RankedAsset<A>[] {
  const wanted = new Set(wordsOf(need.need));
  return assets
    .map((asset) => ({ asset, ...judge(asset, need, wanted) }))
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.score - a.score || a.asset.title.localeCompare(b.asset.title))
    .slice(0, limit)
    .map(({ asset, why }) => ({ ...asset, why }));
}

function judge(asset: AssetFacts, need: AssetNeed, wanted: Set<string>) {
  const sameIndustry = Boolean(need.industry) && same(asset.industry, need.industry);
  const topics = asset.topics.filter((topic) => need.topics.some((other) => same(topic, other)));
  const said = new Set(wordsOf([asset.title, asset.summary, ...asset.topics].join(' ')));
  const words = [...wanted].filter((word) => said.has(word));
  const fits = standIns[need.activity]?.includes(asset.kind) ?? false;
  const common = (sameIndustry ? 3 : 0) + topics.length * 3 + (words.length >= 2 ? Math.min(words.length, 4) : 0);
  const why = [
    sameIndustry && `Same industry: ${asset.industry}.`,
    topics.length > 0 && `About ${formatList(topics)}.`,
    words.length >= 2 && `Speaks of ${formatList(words.slice(0, 4))}.`,
    fits && `A ${assetKindNames[asset.kind].toLowerCase()} often answers this kind of request.`,
  ].filter((reason) => typeof reason === 'string');
  return { common, score: common + (fits ? 2 : 0), why };
}

const same = (a: string | null, b: string | null) => (a ?? '').toLowerCase() === (b ?? '').toLowerCase();

const EMPTY = new Set(
  'about after again also been before being could does doing done from have having here into just know like more most much need needs only other over really said should some someone such than that their them then there they this those through very want wants were what when where which while will with would your'.split(
    ' ',
  ),
);

/** Words that carry meaning: four letters or more, the small words of English left out. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter((word) => !EMPTY.has(word));
}

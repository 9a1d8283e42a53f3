// product.md §8, rules.md §9: a request for which nobody can be asked is a gap in coverage. It says whom recruiting should
// look for, until somebody is there.
import { z } from 'zod';
import { languageName } from '~/domain/advocates/languages';
import { activities } from '~/domain/opportunities/activities';
import type { Activity, RequestStatus } from '~/generated/prisma/enums';
import { formatList, plural } from '~/ui/format';

/** Looks whether anybody can be asked for one request. */
export const lookForCoverageJob = { name: 'look-for-coverage', payload: z.object({ requestId: z.string() }) };
/** The same for every request that waits for somebody, and every open gap. */
export const sweepCoverageJob = { name: 'sweep-coverage', payload: z.object({}) };

export type GapState = 'none' | 'open' | 'filled';

type Found = { status: RequestStatus; canBeAsked: number; gap: GapState };

/** What becomes of a gap: noticed while a request waits and nobody can be asked, filled as soon as somebody can. */
export function gapStep({ status, canBeAsked, gap }: Found): 'notice' | 'fill' | null {
  if (canBeAsked > 0) return gap === 'open' ? 'fill' : null;
  const waits = status === 'NEW' || status === 'MATCHING';
  return waits && gap !== 'open' ? 'notice' : null;
}

type Wanted = {
  activity: Activity;
  industry: string | null;
  region: string | null;
  segment: string | null;
  language: string | null;
  topics: readonly string[];
  products: readonly string[];
};

/** Whom to look for, as a phrase: "Food, EMEA, SMB, speaks German, knows cutover, uses Planner". */
export function wantedText({ industry, region, segment, language, topics, products }: Wanted): string {
  const facts = [
    industry,
    region,
    segment,
    language && `speaks ${languageName(language)}`,
    topics.length > 0 && `knows ${formatList(topics)}`,
    products.length > 0 && `uses ${formatList(products)}`,
  ];
  return facts.filter(Boolean).join(', ') || 'anybody';
}

/** For what: "reference calls". */
export const gapFor = ({ activity }: Pick<Wanted, 'activity'>) => activities[activity].plural;

/** How it looked when the gap was noticed: "58 ready advocates looked at, 9 fit but are blocked". */
export const lookedText = ({ looked, blocked }: { looked: number; blocked: number }) =>
  `${plural(looked, 'ready advocate')} looked at, ${blocked} ${blocked === 1 ? 'fits but is' : 'fit but are'} blocked`;

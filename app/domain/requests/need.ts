// product.md §4: what a request asks a person to be, read from what was typed, from its deal and from the SOP it was
// submitted under. A rule that a manager widened for this one request is part of it (relaxing.ts).
import type { Prisma } from '~/generated/prisma/client';
import type { Activity } from '~/generated/prisma/enums';
import { activities } from '~/domain/opportunities/activities';
import { folded } from './alike';
import { askingRules } from './asking-rules';
import { relaxedOf, type NeedCode } from './relaxing';

/** Unknown facts are null or empty and are not counted as needs. */
export type MatchNeed = {
  activity: Activity;
  /** "reference calls": how the activity is called in a sentence */
  activityPlural: string;
  isLive: boolean;
  industry: string | null;
  region: string | null;
  segment: string | null;
  /** BCP 47, such as de */
  language: string | null;
  topics: string[];
  products: string[];
  /** who will be there of the buyer: a title is enough */
  persona: string | null;
  /** what the buyer also looks at: whoever left it for us has much to tell */
  replaced: string | null;
  buyerAccountId: string | null;
  /** names of accounts that must not be asked: the buyer's competitors, the vendor they also look at */
  competitors: string[];
  /** the SOP wants the yes of the account's owner first */
  ownerAgrees: boolean;
  /** needs that a manager widened: everybody meets them */
  widened: NeedCode[];
  /** rest after a live favour where it was shortened for this request; null: as the settings say */
  restDays: number | null;
};

/** What `needOf` reads of a request. */
export const needColumns = {
  id: true,
  activity: true,
  helper: true,
  industry: true,
  region: true,
  language: true,
  topics: true,
  products: true,
  persona: true,
  competitors: true,
  sop: { select: { settings: true } },
  relaxations: { where: { liftedAt: null }, orderBy: { at: 'asc' }, select: { rule: true } },
  deal: {
    select: {
      industry: true,
      region: true,
      competitor: true,
      products: true,
      accountId: true,
      name: true,
      account: { select: { name: true, region: true, segment: true } },
    },
  },
} as const satisfies Prisma.RequestSelect;

export type NeedRow = Prisma.RequestGetPayload<{ select: typeof needColumns }>;

/** What a request asks a person to be. What was typed goes before what the CRM says of the deal. */
export function needOf(request: NeedRow): MatchNeed {
  const { activity, industry, region, language, topics, products, persona, competitors, deal } = request;
  return {
    activity,
    activityPlural: activities[activity].plural,
    isLive: activities[activity].isLive,
    industry: industry || deal?.industry || null,
    region: region || deal?.region || deal?.account?.region || null,
    segment: deal?.account?.segment || null,
    language: language || null,
    topics: [...new Map(topics.map((topic) => [folded(topic), topic])).values()],
    products: products.length ? products : (deal?.products ?? []),
    persona,
    replaced: deal?.competitor || null,
    buyerAccountId: deal?.accountId ?? null,
    competitors: deal?.competitor ? [...competitors, deal.competitor] : competitors,
    ownerAgrees: askingRules(request).mode === 'managed, owner agrees',
    ...relaxedOf(request.relaxations.map(({ rule }) => rule)),
  };
}

// product.md §4, "deflect first": what is looked for is what was typed, and what the CRM says of the deal.
import type { ProofNeed } from '~/domain/assets/rank-proof';
import type { Activity } from '~/generated/prisma/enums';
import type { RequestForm } from './schema';
import type { SopSettings } from './sop';

type Typed = Pick<
  RequestForm,
  | 'need'
  | 'about'
  | 'questions'
  | 'topics'
  | 'products'
  | 'persona'
  | 'industry'
  | 'region'
  | 'language'
  | 'competitors'
> & { activity: Activity | null };

/** What the CRM says of a deal and the buyer behind it. */
export type DealOfNeed = {
  industry: string | null;
  region: string | null;
  competitor: string | null;
  products: string[];
  accountId: string | null;
  account: { industry: string | null; region: string | null; segment: string | null } | null;
};

/** The need as the library is asked for it. What was typed goes before what the CRM says. */
export function proofNeed(typed: Typed, deal: DealOfNeed | null, { match }: SopSettings['assets']): ProofNeed {
  return {
    words: [typed.need, ...typed.questions, typed.about].join('\n'),
    activity: typed.activity,
    ...dealFacts(typed, deal),
    size: deal?.account?.segment,
    language: typed.language,
    competitor: deal?.competitor ?? typed.competitors[0],
    topics: typed.topics,
    persona: typed.persona,
    accountId: deal?.accountId,
    match,
  };
}

/** Industry, region and products of a request: as typed, else as the deal or its account has them. */
export function dealFacts(
  { industry, region, products }: Pick<Typed, 'industry' | 'region' | 'products'>,
  deal: DealOfNeed | null,
) {
  return {
    industry: industry || deal?.industry || deal?.account?.industry || null,
    region: region || deal?.region || deal?.account?.region || null,
    products: products.length > 0 ? products : (deal?.products ?? []),
  };
}

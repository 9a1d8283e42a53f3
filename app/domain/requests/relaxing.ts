// product.md §4: a manager may widen one filter at a time for one request, with a reason, and is told what it costs. Stop
// moments, pauses, own caps, consent and competitors are never relaxed (rules.md §4); rest only with the owner's yes.
import { z } from 'zod';
import { languageName } from '~/domain/advocates/languages';
import { formatList, plural } from '~/ui/format';
import type { MatchNeed } from './need';

/** The needs that can be widened, in the order in which a match says them. */
export const needCodes = ['industry', 'region', 'size', 'language', 'topics', 'products'] as const;
export type NeedCode = (typeof needCodes)[number];

/** No rest is ever shortened below this many days. */
export const LEAST_REST = 14;

/** What a request keeps of a relaxation: a need that everybody meets from now on, or a shorter rest. */
export const RelaxRule = z.discriminatedUnion('code', [
  z.object({ code: z.enum(needCodes) }),
  z.object({ code: z.literal('rest'), days: z.int().min(LEAST_REST) }),
]);
export type RelaxRule = z.infer<typeof RelaxRule>;

/** A rule as a form sends it: "industry", "rest:16". */
export const ruleValue = (rule: RelaxRule) => (rule.code === 'rest' ? `rest:${rule.days}` : rule.code);

export const RelaxForm = z.object({
  rule: z.string('Choose one rule').transform((value, context) => {
    const [code, days] = value.split(':');
    const rule = RelaxRule.safeParse({ code, days: Number(days) }).data;
    if (rule && ruleValue(rule) === value) return rule;
    context.addIssue('Choose one rule');
    return z.NEVER;
  }),
  reason: z.string().trim().min(1, 'Say why in a sentence').max(500, 'At most 500 characters, please'),
});

/** The open relaxations of a request together; of several rests the shortest counts. What cannot be read relaxes nothing. */
export function relaxedOf(rules: unknown[]): { widened: NeedCode[]; restDays: number | null } {
  const read = rules.flatMap((rule) => RelaxRule.safeParse(rule).data ?? []);
  const rests = read.flatMap((rule) => (rule.code === 'rest' ? [rule.days] : []));
  return {
    widened: needCodes.filter((code) => read.some((rule) => rule.code === code)),
    restDays: rests.length ? Math.min(...rests) : null,
  };
}

/** One way to find more people: what changes, how many more could be asked, and what that costs. */
export type RelaxOffer = { rule: RelaxRule; text: string; gain: number; cost: string };

type Gains = {
  gains: Partial<Record<NeedCode, number>>;
  /** those whom only their rest holds back, the longest rested first */
  resting: { name: string; days: number }[];
  /** rest after a live favour by the settings */
  restDays: number;
};

/** The needs that can be widened, and the rest where that brings somebody back. A need that brings nobody says so. */
export function relaxOffers(need: MatchNeed, { gains, resting, restDays }: Gains): RelaxOffer[] {
  const wider = needCodes.flatMap((code): RelaxOffer[] => {
    const gain = gains[code];
    return gain === undefined ? [] : [{ rule: { code }, text: ruleText({ code }, need), gain, cost: costs[code] }];
  });
  const [first] = resting;
  if (!first || first.days >= Math.min(restDays, need.restDays ?? restDays)) return wider;
  const rule = { code: 'rest', days: first.days } as const;
  const gain = resting.filter(({ days }) => days >= first.days).length;
  const cost = `Costs trust: a second live favour after ${plural(first.days, 'day')}, ${first.name} first. Needs the yes of the account’s owner.`;
  return [...wider, { rule, text: `Rest ${restDays} days → ${first.days} days`, gain, cost }];
}

/** What a rule changes, in a few words: "Food → any industry". */
export function ruleText(rule: RelaxRule, need: MatchNeed): string {
  switch (rule.code) {
    case 'rest':
      return `Rest → ${rule.days} days`;
    case 'industry':
      return `${need.industry} → any industry`;
    case 'region':
      return `${need.region} → any region`;
    case 'size':
      return `${need.segment} → any size`;
    case 'language':
      return `${languageName(need.language ?? '')} → any language`;
    case 'topics':
      return `${formatList(need.topics)} → any topic`;
    case 'products':
      return `${formatList(need.products)} → any product`;
  }
}

const costs: Record<NeedCode, string> = {
  industry: 'Costs fit: buyers trust their own industry most.',
  region: 'Costs fit: other rules, and other hours for a call.',
  size: 'Costs fit: the buyer asked for someone of their size.',
  language: 'Costs ease: they may need a language that both speak.',
  topics: 'Costs fit: they may not answer what the buyer asks.',
  products: 'Costs fit: they use something else of ours.',
};

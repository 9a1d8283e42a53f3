// product.md §4: tier and gate with reasons, from the team's SOP alone. A gate that closes says why, and what is offered
// instead; what it cannot judge (a stage or a currency the SOP does not know) it lets through and says so.
import { z } from 'zod';
import { Activity, Helper } from '~/generated/prisma/enums';
import { formatMoney } from '~/ui/format';
import { gateOf, type Kind, kindOf, type SopSettings, Tier, tierWords } from './sop';

/** One clause of the SOP held against this request. */
export const GateReason = z.object({
  sign: z.enum(['met', 'blocked', 'warn']),
  clause: z.string(),
  here: z.string(),
});
export type GateReason = z.infer<typeof GateReason>;

/** What the gate looks at. It is kept with the request, since the CRM's deal moves on. */
const DealFacts = z.object({
  stage: z.string().nullable(),
  value: z.number().nullable(),
  currency: z.string().nullable(),
  /** requests on this deal that were not turned down, without this one */
  asked: z.array(z.object({ activity: z.enum(Activity), helper: z.enum(Helper) })),
});
export type DealFacts = z.infer<typeof DealFacts>;

export const Triage = z.object({
  tier: Tier,
  gate: z.object({
    passes: z.boolean(),
    reasons: z.array(GateReason),
    offersInstead: z.array(
      z.object({ activity: z.enum(Activity), helper: z.enum(Helper).default('ADVOCATE'), label: z.string() }),
    ),
  }),
  sla: z.object({ firstAnswerHours: z.int(), fulfilDays: z.int(), calendar: z.string().nullable().default(null) }),
  reasons: z.array(z.string()),
  /** null where it serves no deal; missing where it was submitted before this was kept */
  deal: DealFacts.nullish(),
});
export type Triage = z.infer<typeof Triage>;

/** Decides tier, gate and clocks of a request. `deal` is null where it serves no deal. Throws for a kind the SOP lacks. */
export function triage(
  sop: SopSettings,
  { activity, helper }: { activity: Activity; helper?: Helper },
  deal: DealFacts | null,
): Triage {
  const kind = kindOf(sop, activity, helper);
  if (!kind) throw new Error(`The SOP has no kind of request for ${activity}.`);
  const reasons = gateReasons(sop, kind, deal);
  const passes = isOpen(reasons);
  return {
    tier: kind.tier,
    gate: { passes, reasons, offersInstead: passes ? [] : offers(sop, kind, deal) },
    sla: sop.speed[kind.tier],
    reasons: [`Tier ${kind.tier}: ${reasonOf(kind)}`],
    deal,
  };
}

/** What is open for this deal besides: every lighter kind, and another person where the kind has a gate of its own. */
const offers = (sop: SopSettings, refused: Kind, deal: DealFacts | null) =>
  sop.kinds
    .filter((kind) => kind !== refused && kind.tier <= refused.tier && isOpen(gateReasons(sop, kind, deal)))
    .map(({ activity, helper, label }) => ({ activity, helper, label }));

const reasonOf = ({ tier, helper }: Kind) =>
  helper === 'PRODUCT_ADVOCATE' ? 'it asks a product advocate.' : tierReasons[tier];

const tierReasons: Record<Tier, string> = {
  1: 'a finished piece answers it.',
  2: 'it asks for something written or recorded.',
  3: 'it asks a live person.',
};

const isOpen = (reasons: GateReason[]) => reasons.every(({ sign }) => sign !== 'blocked');

function gateReasons(sop: SopSettings, kind: Kind, deal: DealFacts | null): GateReason[] {
  const { tier } = kind;
  const { fromStage, minValue, perDeal } = gateOf(sop, kind);
  if (!fromStage && minValue === null && perDeal === null) {
    return [
      {
        sign: 'met',
        clause: 'No gate.',
        here: `Anybody in the team may ask for this (tier ${tier}, ${tierWords[tier]}).`,
      },
    ];
  }
  if (!deal) return [{ sign: 'met', clause: 'The gate looks at deals.', here: 'This request serves no deal.' }];
  return [
    ...(fromStage ? [stageReason(sop.stages, fromStage, deal)] : []),
    ...(minValue ? [valueReason(minValue, sop.currency, deal)] : []),
    ...(perDeal ? [countReason(perDeal, kind, deal)] : []),
  ];
}

function stageReason(stages: string[], from: string, { stage }: DealFacts): GateReason {
  const clause = `From the stage ${from}.`;
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  const at = stages.findIndex((name) => same(name, stage ?? ''));
  if (!stage) return { sign: 'warn', clause, here: 'The deal has no stage in the CRM. A manager looks at it.' };
  if (at < 0) return { sign: 'warn', clause, here: `The SOP does not know the stage ${stage}. A manager looks at it.` };
  const early = at < stages.findIndex((name) => same(name, from));
  return { sign: early ? 'blocked' : 'met', clause, here: `Here: ${stage}.` };
}

function valueReason(minValue: number, currency: string, deal: DealFacts): GateReason {
  const clause = `From ${formatMoney(minValue, currency)} a year.`;
  if (deal.value === null)
    return { sign: 'warn', clause, here: 'The deal has no value in the CRM. A manager looks at it.' };
  const here = `Here: ${formatMoney(deal.value, deal.currency ?? currency)}.`;
  if (deal.currency && deal.currency !== currency) {
    return { sign: 'warn', clause, here: `${here} Another currency; a manager looks at it.` };
  }
  return { sign: deal.value < minValue ? 'blocked' : 'met', clause, here };
}

function countReason(perDeal: number, kind: Kind, { asked }: DealFacts): GateReason {
  const before = asked.filter(({ activity, helper }) => activity === kind.activity && helper === kind.helper).length;
  const clause = `At most ${perDeal} of this kind a deal.`;
  const here = before === 0 ? 'This is the first.' : `${before} before this one.`;
  return { sign: before >= perDeal ? 'blocked' : 'met', clause, here };
}

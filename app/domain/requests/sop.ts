// product.md §4 and S4: a team's SOP is the settings. The page people read, the form, the gate, the tier and the clocks
// all come from this one shape. Defaults of the clocks: rules.md §10.
import { z } from 'zod';
import { Activity } from '~/generated/prisma/enums';

/** How scarce the thing asked for is: 1 an asset, 2 something written or recorded, 3 a live person. */
export const Tier = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type Tier = z.infer<typeof Tier>;

export const tierWords: Record<Tier, string> = { 1: 'asset', 2: 'written', 3: 'live' };

/** The questions a form can ask. The need and the date are always asked. */
export const formFields = ['deal', 'need', 'questions', 'neededBy', 'persona', 'competitors', 'topics'] as const;
export type FormField = (typeof formFields)[number];

const text = z.string().trim().min(1);
const Question = z.object({ hint: z.string().trim(), when: z.enum(['must', 'if live', 'may']) });
const Gate = z.object({
  fromStage: z.string().trim().min(1).nullable(),
  /** in the SOP's currency, a year */
  minValue: z.number().nonnegative().nullable(),
  perDeal: z.int().min(1).nullable(),
});
const Promised = z.object({ firstAnswerHours: z.int().min(1).max(80), fulfilDays: z.int().min(1).max(60) });

export const SopSettings = z
  .object({
    title: text,
    where: text,
    expect: text,
    /** what the requester does in return */
    duties: z.array(text),
    /** shown before anything is submitted; `show` at most */
    assets: z.object({ show: z.int().min(0).max(6), notEnoughNeedsReason: z.boolean() }),
    questions: z.partialRecord(z.enum(formFields), Question),
    kinds: z.array(z.object({ activity: z.enum(Activity), label: text, tier: Tier, minutes: z.int().min(1) })).min(1),
    speed: z.object({ 1: Promised, 2: Promised, 3: Promised }),
    /** stages of a deal in order, as the CRM names them */
    stages: z.array(text),
    currency: z.string().length(3),
    gate: z.object({ 1: Gate, 2: Gate, 3: Gate, why: text, instead: text }),
  })
  .refine(
    ({ gate, stages }) =>
      ([1, 2, 3] as const).every((tier) => !gate[tier].fromStage || stages.includes(gate[tier].fromStage)),
    'The gate names a stage that is not in the list of stages.',
  );
export type SopSettings = z.infer<typeof SopSettings>;

/** What a team may request of this kind; undefined where its SOP has no such kind. */
export const kindOf = (sop: SopSettings, activity: Activity) => sop.kinds.find((kind) => kind.activity === activity);

/** Whether a question must be answered for a request of this tier. */
export function mustAnswer(sop: SopSettings, field: FormField, tier: Tier): boolean {
  const when = sop.questions[field]?.when;
  return when === 'must' || (when === 'if live' && tier === 3);
}

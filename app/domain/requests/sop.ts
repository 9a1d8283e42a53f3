// product.md §4 and S4: a team's SOP is the settings. The page people read, the form, the gate, the tier and the clocks
// all come from this one shape. Defaults of the clocks: rules.md §10. What later versions added has a default here, so
// that every version ever stored still reads.
import { z } from 'zod';
import { Activity, Helper } from '~/generated/prisma/enums';

/** How scarce the thing asked for is: 1 an asset, 2 something written or recorded, 3 a live person. */
export const Tier = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type Tier = z.infer<typeof Tier>;

export const tiers = [1, 2, 3] as const;
export const tierWords: Record<Tier, string> = { 1: 'asset', 2: 'written', 3: 'live' };

/** The questions a form can ask, in the order of the form. The need and the date are always asked. */
export const formFields = [
  'deal',
  'need',
  'questions',
  'neededBy',
  'wanted',
  'persona',
  'products',
  'region',
  'language',
  'competitors',
  'topics',
  'assetsTried',
] as const;
export type FormField = (typeof formFields)[number];

/** Where a team may submit. */
export const channels = ['form', 'crm', 'chat', 'email'] as const;
/** Who asks the advocate, and whose yes it takes before. */
export const modes = [
  'managed',
  'managed, owner agrees',
  'self-serve with notice',
  'self-serve with approval',
] as const;
/** What an asset shown first has to have in common with the deal. */
export const assetMatches = ['industry', 'size', 'competitor'] as const;
export const whens = ['must', 'if live', 'may'] as const;
/** What follows when an account's owner says nothing in time. */
export const silences = ['manager decides', 'counts as yes'] as const;
export const escalations = ['managers', 'admins'] as const;

const text = z.string().trim().min(1);
const Question = z.object({ hint: z.string().trim(), when: z.enum(whens) });
const Gate = z.object({
  fromStage: z.string().trim().min(1).nullable(),
  /** in the SOP's currency, a year */
  minValue: z.number().nonnegative().nullable(),
  perDeal: z.int().min(1).nullable(),
});
export type Gate = z.infer<typeof Gate>;
const Promised = z.object({
  firstAnswerHours: z.int().min(1).max(80),
  fulfilDays: z.int().min(1).max(60),
  /** name of a business calendar; null: by the deal's region, else the company's */
  calendar: z.string().nullable().default(null),
});
const Kind = z.object({
  activity: z.enum(Activity),
  helper: z.enum(Helper).default('ADVOCATE'),
  label: text,
  tier: Tier,
  minutes: z.int().min(1),
  mode: z.enum(modes).default('managed'),
  /** its own; without one, its tier's */
  gate: Gate.optional(),
});
export type Kind = z.infer<typeof Kind>;

export const SopSettings = z
  .object({
    title: text,
    channels: z.array(z.enum(channels)).min(1).default(['form']),
    expect: text,
    /** what the requester does in return */
    duties: z.array(text),
    /** shown before anything is submitted; `show` at most */
    assets: z.object({
      show: z.int().min(0).max(6),
      notEnoughNeedsReason: z.boolean(),
      match: z.array(z.enum(assetMatches)).default(['industry']),
      openOneBeforeLive: z.boolean().default(false),
    }),
    questions: z.partialRecord(z.enum(formFields), Question),
    kinds: z.array(Kind).min(1),
    speed: z.object({ 1: Promised, 2: Promised, 3: Promised }),
    /** of an account's owner, where a kind's mode wants their yes; in business hours */
    owner: z
      .object({ silenceHours: z.int().min(1).max(80), then: z.enum(silences) })
      .default({ silenceHours: 16, then: 'manager decides' }),
    /** business hours before the next in order is asked */
    order: z.object({ waitHours: z.int().min(1).max(80) }).default({ waitHours: 8 }),
    /** who is told, and how many business hours before a promise falls due */
    escalate: z
      .object({ warnHours: z.int().min(1).max(40), to: z.enum(escalations) })
      .default({ warnHours: 4, to: 'managers' }),
    /** stages of a deal in order, as the CRM names them */
    stages: z.array(text),
    currency: z.string().length(3),
    gate: z.object({ 1: Gate, 2: Gate, 3: Gate, why: text, instead: text }),
  })
  .refine(
    ({ gate, kinds, stages }) =>
      [gate[1], gate[2], gate[3], ...kinds.map((kind) => kind.gate)].every(
        (one) => !one?.fromStage || stages.includes(one.fromStage),
      ),
    'The gate names a stage that is not in the list of stages.',
  )
  .refine(
    ({ kinds }) => new Set(kinds.map(({ activity, helper }) => `${activity} ${helper}`)).size === kinds.length,
    'Two kinds ask the same helper for the same thing.',
  );
export type SopSettings = z.infer<typeof SopSettings>;

/** What a team may request of this kind; undefined where its SOP has no such kind. */
export const kindOf = (sop: SopSettings, activity: Activity, helper: Helper = 'ADVOCATE') =>
  sop.kinds.find((kind) => kind.activity === activity && kind.helper === helper);

/** The gate a kind stands behind: its own, else its tier's. */
export const gateOf = (sop: SopSettings, kind: Kind): Gate => kind.gate ?? sop.gate[kind.tier];

/** Whether a question must be answered for a request of this tier. */
export function mustAnswer(sop: SopSettings, field: FormField, tier: Tier): boolean {
  const when = sop.questions[field]?.when;
  return when === 'must' || (when === 'if live' && tier === 3);
}

import {
  Activity,
  AdvocateType,
  EvidenceKind,
  type PublishScope,
  Rung,
  ThanksPreference,
} from '~/generated/prisma/enums';
import { dayField } from '~/platform/day-field';
import { dateFromDay } from '~/platform/time';
import { z } from 'zod';
import type { Audience } from './audience';

/** Looks at one claim when it is due; does nothing when it was handed in, withdrawn or given more time. */
export const lapseClaimJob = { name: 'lapse-claim', payload: z.object({ claimId: z.string() }) };

/** Finds overdue claims whose own job was lost. */
export const sweepClaimsJob = { name: 'sweep-claims', payload: z.object({}) };

const blank = (value: unknown) => (value === '' || value === undefined ? null : value);
const list = <S extends z.ZodType>(item: S) =>
  z.preprocess((value) => [value ?? []].flat().filter((one) => one !== ''), z.array(item));
const text = (max: number) => z.string().trim().max(max, `Please keep it under ${max} characters`).default('');
const day = z
  .preprocess(blank, dayField('Choose a day').nullable())
  .transform((value) => (value ? dateFromDay(value) : null));

/** What the account allows, as far as the advocate may say so (rules G2). */
export const AccountSays = z.enum(['leave_out', 'ask_them', 'agreed']);
export const personScopes = ['PUBLISH_TEXT', 'QUOTE', 'NAME', 'JOB_TITLE', 'PHOTO'] as const satisfies PublishScope[];

/** A hand-in as typed. Whether it suffices is asked only when it is handed in: app/domain/opportunities/hand-in.ts */
export const HandIn = z.object({
  kind: z.enum(['link', 'text']).default('link'),
  link: text(2000),
  text: text(20_000),
  note: text(2000),
  allows: list(z.enum(personScopes)),
  accountName: AccountSays.default('leave_out'),
  accountLogo: AccountSays.default('leave_out'),
  whom: text(254),
});
export type HandIn = z.infer<typeof HandIn>;
export const HandInForm = HandIn.extend({ intent: z.enum(['hand-in', 'save']).default('hand-in') });

/** What a manager decides about a hand-in. */
export const DecisionForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('approve') }),
  z.object({
    intent: z.literal('return'),
    reason: z.string().trim().min(10, 'Say what would make it right, in a sentence').max(1000),
  }),
]);

/** One step of an opportunity as its page shows it. */
export const Step = z.object({
  minutes: z.int().nullable(),
  who: z.enum(['you', 'us']),
  title: z.string(),
  text: z.string(),
});
export type Step = z.infer<typeof Step>;

const words = list(z.string().trim().max(120));
const number = (min: number, max: number) =>
  z.coerce.number(`A number from ${min} to ${max}`).int().min(min, `At least ${min}`).max(max, `At most ${max}`);
const orNull = <S extends z.ZodType>(schema: S) => z.preprocess(blank, schema.nullable());

/** The editor's form, flat as forms are. `toInput` in opportunity-input.ts makes the opportunity of it. */
export const OpportunityForm = z.object({
  activity: z.enum(Activity, 'Choose what it is'),
  title: z.string().trim().min(5, 'Give it a title people understand at a glance').max(120),
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'Small letters, digits and hyphens only')
    .max(50)
    .default(''),
  summary: z.string().trim().min(10, 'Say in a sentence or two what is asked').max(400),
  body: text(10_000),
  steps: text(4000),
  minutes: number(1, 6000),
  places: orNull(number(1, 100_000)),
  claimBy: day,
  handInBy: day,
  lapseAfterDays: number(1, 365).default(21),
  thanks: z.string().trim().min(3, 'Say how you thank people').max(200),
  thanksKind: z.enum(ThanksPreference, 'Choose the kind of thank-you'),
  seenBy: z.string().trim().min(3, 'Say who will see the result').max(200),
  topics: text(300).transform((all) =>
    all
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  ),
  evidence: z.enum(EvidenceKind, 'Choose what is handed in'),
  platform: text(80),
  incentive: text(200),
  incentiveAmount: orNull(z.coerce.number('An amount').min(0).max(10_000)),
  disclosure: text(400),
  match: z.enum(['all', 'any']).default('all'),
  industries: words,
  regions: words,
  plans: words,
  segments: words,
  minTenureMonths: orNull(number(1, 240)),
  willing: list(z.enum(Activity)),
  types: list(z.enum(AdvocateType)),
  rungs: list(z.enum(Rung)),
  segmentIds: list(z.string().max(60)),
  excludeIndustries: words,
  excludeRegions: words,
  excludePlans: words,
  excludeSegments: words,
  excludePublicSector: z.preprocess((value) => value === 'on', z.boolean()),
  intent: z.enum(['save', 'publish']).default('save'),
});
export type OpportunityForm = z.infer<typeof OpportunityForm>;

const audienceFields = {
  match: true,
  industries: true,
  regions: true,
  plans: true,
  segments: true,
  minTenureMonths: true,
  willing: true,
  types: true,
  rungs: true,
  segmentIds: true,
  excludeIndustries: true,
  excludeRegions: true,
  excludePlans: true,
  excludeSegments: true,
  excludePublicSector: true,
} as const;

export type AudienceForm = Pick<OpportunityForm, keyof typeof audienceFields>;

/** The editor's form when only its audience is to be counted; the rest may be unfinished and is kept as typed. */
export const PreviewForm = OpportunityForm.pick(audienceFields)
  .extend({ intent: z.literal('preview') })
  .loose();
export const EditorForm = z.discriminatedUnion('intent', [PreviewForm, OpportunityForm]);

/** An opportunity as it is stored. */
export type OpportunityInput = {
  activity: Activity;
  title: string;
  slug: string;
  summary: string;
  body: string;
  steps: Step[];
  minutes: number;
  places: number | null;
  claimBy: Date | null;
  handInBy: Date | null;
  lapseAfterDays: number;
  thanks: string;
  thanksKind: ThanksPreference;
  seenBy: string;
  topics: string[];
  evidence: EvidenceKind;
  audience: Audience;
  platform: string | null;
  incentive: string | null;
  incentiveAmount: number | null;
  disclosure: string | null;
};

export const CloseForm = z.object({
  reason: z.string().trim().min(5, 'Say why; people who waited will read it').max(300),
});

// rules §6: about ten signals as data: source, threshold, strength, half-life, what each may and may not lead to, and its
// frame: what we saw → what it means to them → what to offer → words to use. Two or more fired → ready.
import { Activity } from '~/generated/prisma/enums';
import { z } from 'zod';

/** Where a signal's fact comes from; each source has its own reading of `threshold` in read-signals.ts. */
export const SIGNAL_SOURCES = [
  'usage', // actions in 30 days, at least `threshold` for each seat
  'active-users', // share of seats in use in 30 days, at least `threshold` %
  'feature', // a feature first used within a year, by at least `threshold` people
  'goal', // a goal noted as achieved; `threshold` says nothing
  'expansion', // an upsell won or a subscription upgraded; `threshold` says nothing
  'renewal', // a renewal won, or noted; `threshold` says nothing
  'certification', // at least `threshold` certifications
  'event', // at least `threshold` events attended
  'survey', // NPS at least `threshold`, or CSAT at half of it; of each person the latest answer counts
  'support', // at least `threshold` tickets solved in 90 days, none escalated
] as const;
export type SignalSource = (typeof SIGNAL_SOURCES)[number];

const words = z
  .string()
  .trim()
  .min(1, 'Say it in a sentence or two.')
  .max(600, 'Use at most 600 characters.')
  .refine(
    (text) => [...text.matchAll(/\{[^}]*\}/g)].every(([slot]) => ['{fact}', '{day}'].includes(slot)),
    'Only {fact} and {day} are filled in.',
  );
const noReview = words.refine(
  (text) => !/\breviews?\b/i.test(text),
  'A frame never speaks of a review: everybody who meets neutral facts is asked alike.',
);
const code = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/);

/** `{fact}` and `{day}` stand for what was seen and when. */
export const Frame = z.strictObject({ saw: words, means: words, offer: noReview, words: noReview });
export type Frame = z.infer<typeof Frame>;

/** What a signal may be used to ask for. */
export const leadsTo = z
  .array(z.enum(Activity))
  .refine(
    (activities) => !activities.includes('REVIEW'),
    'A signal never leads to a review: everybody who meets neutral facts is asked alike.',
  );

export const Signal = z.strictObject({
  code,
  name: z.string().trim().min(1).max(60),
  source: z.enum(SIGNAL_SOURCES),
  isOn: z.boolean(),
  threshold: z.number().min(0).max(100_000),
  /** strength on the day of the fact, 0 to 1 */
  strength: z.number().min(0.1).max(1),
  halfLifeDays: z.int().min(1).max(1000),
  leadsTo,
  frame: Frame,
  /** counts only for the accounts of these owners or with members in this cohort; null: for everybody */
  trial: z.strictObject({ ownerIds: z.array(z.string()), cohortId: z.string().nullable() }).nullable(),
});
export type Signal = z.infer<typeof Signal>;

/** Points of each part of fit add up to 100. */
export const Fit = z.strictObject({
  size: z.strictObject({ points: z.int().min(0).max(100), fullAtSeats: z.int().min(1) }),
  industry: z.strictObject({ points: z.int().min(0).max(100), good: z.array(z.string().trim().min(1)) }),
  plan: z.strictObject({ points: z.int().min(0).max(100), good: z.array(z.string().trim().min(1)) }),
  tenure: z.strictObject({ points: z.int().min(0).max(100), fullAtMonths: z.int().min(1) }),
  /** from this many points of 100 an account fits */
  highFrom: z.int().min(1).max(100),
});
export type Fit = z.infer<typeof Fit>;

/** Who is who at an account (S1): champion by actions, influencer and decision maker by words in the title or product role. */
export const PeopleRule = z.strictObject({
  champions: z.int().min(1).max(10),
  championActions: z.int().min(1),
  decisionMakerWords: z.array(z.string().trim().min(1)),
  influencerWords: z.array(z.string().trim().min(1)),
});
export type PeopleRule = z.infer<typeof PeopleRule>;

export const Catalogue = z
  .strictObject({
    signals: z.array(Signal).min(1).max(30),
    /** a signal fires at this strength after decay (rules §10: 0.50) */
    firesAt: z.number().min(0.05).max(1),
    /** so many fired make an account ready (rules §6: two) */
    needed: z.int().min(1).max(10),
    fit: Fit,
    people: PeopleRule,
  })
  .refine(({ signals }) => new Set(signals.map((signal) => signal.code)).size === signals.length, {
    path: ['signals'],
    message: 'Two signals have the same code.',
  })
  .refine(
    ({ fit: { size, industry, plan, tenure } }) => size.points + industry.points + plan.points + tenure.points === 100,
    {
      path: ['fit'],
      message: 'The points of size, industry, plan and tenure add up to 100.',
    },
  );
export type Catalogue = z.infer<typeof Catalogue>;

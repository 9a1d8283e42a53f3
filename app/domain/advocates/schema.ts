import { z } from 'zod';
import { ConsentScope, Readiness, Rung, ThanksPreference } from '~/generated/prisma/enums';
import { dayField } from '~/platform/day-field';
import { emailField } from '~/platform/email-field';
import { dateFromDay } from '~/platform/time';
import { wholeField } from '~/platform/whole-field';
import { wishes } from './activities';
import { hopes } from './advocate-type';
import { languageCode } from './languages';
import { topicNames } from './topics';

const text = (max: number, empty: string) =>
  z.string(empty).trim().min(1, empty).max(max, `Use at most ${max} characters`);
const optionalText = (max: number) => z.string().trim().max(max, `Use at most ${max} characters`).default('');
const tick = z
  .union([z.boolean(), z.literal('on')])
  .default(false)
  .transform(Boolean);

const isTimeZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

const years = z
  .string('Enter your years of experience as a number, for example 6')
  .trim()
  .regex(/^\d{1,2}$/, 'Enter your years of experience as a number, for example 6')
  .transform(Number);

const entries = (typed: string) => [
  ...new Set(
    typed
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean),
  ),
];
const topics = optionalText(300).transform(entries);

const languages = optionalText(200).transform((typed, context) => {
  const codes = entries(typed).map((name) => ({ name, code: languageCode(name) }));
  const unknown = codes.find(({ code }) => code === null);
  if (unknown) context.addIssue(`We do not know “${unknown.name}”. Write languages in English, as in German`);
  return [...new Set(codes.flatMap(({ code }) => code ?? []))];
});

/** Any whole number from 0 to 8, from a slider or a number field. */
export const Cap = wholeField(0, 8, 'Choose a number from 0 to 8');

const wish = z.enum(['yes', 'ask', 'no']).default('ask');
type WishName = (typeof wishes)[number]['name'];
const wishShape = Object.fromEntries(wishes.map(({ name }) => [name, wish])) as Record<WishName, typeof wish>;

/** The join form (product.md §1). What is typed goes in; what the programme keeps comes out. */
export const JoinForm = z.object({
  name: text(100, 'Enter your name'),
  email: emailField,
  jobTitle: text(120, 'Enter your role, for example Data platform lead'),
  yearsExperience: years,
  city: optionalText(100),
  timeZone: z.string('Choose a time zone from the list').refine(isTimeZone, 'Choose a time zone from the list'),
  expertise: topics,
  languages,
  formerTools: topics,
  ...wishShape,
  hope: z.enum(hopes, 'Choose what you would most like to do'),
  thanksPreference: z.enum(ThanksPreference, 'Choose the thanks you would value most'),
  declinesValue: tick,
  careerGoals: optionalText(1000),
  likes: optionalText(300),
  quarterlyCap: Cap,
  NEWSLETTER: tick,
  PERSONAL_MATCHING: tick,
  PUBLIC_NAME: tick,
  SURPRISE_POST: tick,
  OPPORTUNITY_ALERTS: tick,
  source: z.string().trim().max(60).optional(),
});
export type JoinForm = z.infer<typeof JoinForm>;

/** The answers as they wait in a join application; the address stands beside them. */
export const JoinAnswers = z.object({
  ...wishShape,
  name: z.string(),
  jobTitle: z.string(),
  yearsExperience: z.int(),
  city: z.string(),
  timeZone: z.string(),
  expertise: z.array(z.string()),
  // applications that were typed before these were asked lack them
  languages: z.array(z.string()).default([]),
  formerTools: z.array(z.string()).default([]),
  hope: z.enum(hopes),
  thanksPreference: z.enum(ThanksPreference),
  declinesValue: z.boolean(),
  careerGoals: z.string(),
  likes: z.string(),
  quarterlyCap: z.int(),
  consents: z.array(z.enum(ConsentScope)),
});
export type JoinAnswers = z.infer<typeof JoinAnswers>;

const day = dayField('Enter a date').transform(dateFromDay);
const noDay = z.literal('').transform(() => null);

export const ReadinessForm = z.object({
  decision: z.enum([Readiness.READY, Readiness.NOT_READY], 'Choose ready or not ready'),
  reason: text(500, 'Write the reason; the advocate reads it'),
  reviewOn: z.union([noDay, day], 'Enter a date').default(null),
});

export const RungForm = z.object({ rung: z.enum(Rung), reason: text(300, 'Write the reason for opening it early') });
/** What matching reads of an advocate, in their own hands. */
export const ProfileForm = JoinForm.pick({
  jobTitle: true,
  city: true,
  timeZone: true,
  expertise: true,
  languages: true,
  formerTools: true,
});
export type ProfileForm = z.infer<typeof ProfileForm>;

export const LimitsForm = z.object({ quarterlyCap: Cap });
export const PauseForm = z.object({ until: z.union([noDay, day], 'Enter a date') });
export const PreferencesForm = z.object({
  NEWSLETTER: tick,
  PERSONAL_MATCHING: tick,
  PUBLIC_NAME: tick,
  SURPRISE_POST: tick,
  OPPORTUNITY_ALERTS: tick,
  impactNotes: tick,
});
/** One switch of one kind of letter, from the page that a letter's link opens. */
export const TopicForm = z.object({ topic: z.enum(topicNames, 'Choose which letters'), to: z.enum(['on', 'off']) });

/** How long the link in the confirmation letter works. */
export const CONFIRM_WITHIN_DAYS = 3;
/** How long after that what was typed is kept. */
export const KEPT_DAYS = 7;

/** Deletes what was typed on the join form and is not needed any more. */
export const sweepApplicationsJob = { name: 'sweep-applications', payload: z.object({}) };

/** The job that answers an application by mail. */
export const answerApplicationJob = {
  name: 'answer-join-application',
  payload: z.object({ applicationId: z.string() }),
};

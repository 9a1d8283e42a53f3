import { z } from 'zod';
import { Activity, Helper } from '~/generated/prisma/enums';
import { assetMatches, channels, escalations, formFields, modes, silences, whens } from '~/domain/requests/sop';
import { wholeField } from '~/platform/whole-field';

const words = (max: number) => z.string().trim().max(max, `Use at most ${max} characters.`);
const needed = (max: number, message: string) => words(max).min(1, message);
const whole = (min: number, max: number) => wholeField(min, max, `Enter a whole number from ${min} to ${max}.`);
const ticked = z.enum(['on', '']).default('').transform(Boolean);
/** One entry a line; what is said twice is kept once. */
const lines = (limit: number) =>
  words(4000).transform((typed, context) => {
    const entries = typed.split(/\r?\n/).map((line) => line.trim());
    const found = [...new Set(entries.filter(Boolean))];
    if (found.length > limit) context.addIssue(`At most ${limit} lines, please.`);
    return found;
  });
const tidy = (typed: string) => typed.replace(/[\s,£$€]/g, '');
/** An amount or a count; empty or "any" is none. */
const orAny = (max: number, message: string) =>
  z.string().transform((typed, context) => {
    const text = tidy(typed).toLowerCase();
    if (text === '' || text === 'any' || text === '0') return null;
    const number = Number(text);
    if (Number.isInteger(number) && number > 0 && number <= max) return number;
    context.addIssue(message);
    return z.NEVER;
  });

const kindKeys = Object.values(Activity).flatMap((activity) =>
  Object.values(Helper).map((helper) => `${activity}.${helper}` as const),
);
const three = <S extends z.ZodType>(field: S) => z.array(field).length(3, 'Load the page again.');
const each = <S extends z.ZodType>(field: S) => z.array(field).length(formFields.length, 'Load the page again.');
const many = <S extends z.ZodType>(field: S) => z.array(field).max(kindKeys.length);

/** What the editor of an SOP posts. Lists of the form, of the tiers and of the kinds come in the order of the page. */
export const SopForm = z
  .object({
    /** save, or with `add` and `remove:…` a kind more or less */
    intent: z.string().max(60).default('save'),
    /** when the draft that was edited was last saved; empty: there was none */
    savedAt: z.union([z.literal(''), z.iso.datetime()]).default(''),
    title: needed(120, 'Give the page a title.'),
    channels: z.array(z.enum(channels), 'Tick at least one way to submit.').min(1, 'Tick at least one way to submit.'),
    hints: each(words(200)),
    whens: each(z.union([z.enum(whens), z.literal('')])),
    expect: needed(2000, 'Say what they may expect.'),
    duties: lines(8),
    show: whole(0, 6),
    match: z.array(z.enum(assetMatches)).default([]),
    openOneBeforeLive: ticked,
    notEnoughNeedsReason: ticked,
    answerHours: three(whole(1, 80)),
    fulfilDays: three(whole(1, 60)),
    calendars: three(words(80)),
    silenceHours: whole(1, 80),
    silenceThen: z.enum(silences),
    waitHours: whole(1, 80),
    warnHours: whole(1, 40),
    escalateTo: z.enum(escalations),
    kindKeys: many(z.enum(kindKeys)).min(1, 'Keep at least one kind of request.'),
    kindLabels: many(needed(60, 'Name it.')),
    kindTiers: many(whole(1, 3)),
    kindMinutes: many(whole(1, 2000)),
    kindModes: many(z.enum(modes)),
    kindStages: many(words(60)),
    kindValues: many(orAny(1_000_000_000, 'Enter an amount in whole units, or leave it empty.')),
    kindCounts: many(orAny(100, 'Enter a count, or leave it empty.')),
    stages: lines(20),
    why: needed(500, 'Say why there is a line: people accept what they understand.'),
    instead: needed(300, 'Say what is offered instead.'),
    newActivity: z.enum(Activity).or(z.literal('')).default(''),
    newHelper: z.enum(Helper).default('ADVOCATE'),
  })
  .superRefine((form, context) => {
    const columns = [form.kindLabels, form.kindTiers, form.kindMinutes, form.kindModes];
    const gates = [form.kindStages, form.kindValues, form.kindCounts];
    const isWhole = [...columns, ...gates].every(({ length }) => length === form.kindKeys.length);
    if (!isWhole || new Set(form.kindKeys).size !== form.kindKeys.length) {
      context.addIssue({ code: 'custom', path: ['kindKeys'], message: 'Load the page again.' });
    }
    for (const [at, stage] of form.kindStages.entries()) {
      if (!stage || form.stages.includes(stage)) continue;
      const message = `“${stage}” is where “${form.kindLabels[at]}” begins. Keep it here, or choose another stage there first.`;
      context.addIssue({ code: 'custom', path: ['stages'], message });
    }
  });
export type SopForm = z.infer<typeof SopForm>;

const savedAt = z.iso.datetime('Open the page again.').transform((text) => new Date(text));
export const DiscardForm = z.object({ savedAt });
export const PublishForm = z.object({
  savedAt,
  note: needed(500, 'Say in a sentence what changes and why: colleagues read it beside the version.'),
});
export const SendForm = z.object({
  version: z.coerce.number().int().positive().max(100_000),
  people: z.array(z.string().max(60), 'Choose at least one person.').min(1, 'Choose at least one person.').max(200),
});
export const AgreeForm = z.discriminatedUnion(
  'answer',
  [
    z.object({ answer: z.literal('agree'), savedAt, words: words(1000).default('') }),
    z.object({ answer: z.literal('wrong'), savedAt, words: needed(1000, 'Say what is wrong, in a sentence.') }),
  ],
  'Choose one of the two.',
);

/** Two versions to hold against each other; without them, the newest two. */
export const CompareQuery = z.object({
  from: z.coerce.number().int().min(0).max(100_000).default(0),
  to: z.coerce.number().int().min(0).max(100_000).default(0),
});
export const VersionQuery = z.object({ version: z.coerce.number().int().min(0).max(100_000).default(0) });

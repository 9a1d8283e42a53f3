import { z } from 'zod';
import { wholeField } from '~/platform/whole-field';
import { Frame, leadsTo, SIGNAL_SOURCES } from './catalogue';

/** Looks at accounts anew: their readiness, history, trials and moments. No ids: at all of them, once an hour. */
export const lookAtAccountsJob = {
  name: 'look-at-accounts',
  payload: z.object({ accountIds: z.array(z.string()).optional() }),
};

const list = <S extends z.ZodType>(of: S) => z.preprocess((typed) => [typed ?? []].flat(), of);
const whole = (min: number, max: number) => wholeField(min, max, `Enter a whole number from ${min} to ${max}.`);
const number = (min: number, max: number) => {
  const message = `Enter a number from ${min} to ${max}.`;
  return z.preprocess(
    (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
    z.coerce.number(message).min(min, message).max(max, message),
  );
};
const lines = z
  .string()
  .max(2000)
  .default('')
  .transform((typed) => [...new Set(typed.split(/[\n,;]+/).map((line) => line.trim()))].filter(Boolean));

/** Both steps of publishing: look at what would change, then publish it with a note. `looked`: what was looked at. */
const steps = {
  intent: z.enum(['look', 'publish']).default('look'),
  basedOn: z.coerce.number().int().min(0).catch(-1),
  looked: z.string().max(100).default(''),
  note: z.string().trim().max(400, 'Use at most 400 characters.').default(''),
};

/** One signal as typed. Whether its trial has a group is asked by signal-input.ts. */
export const SignalForm = z.object({
  ...steps,
  name: z.string().trim().min(1, 'Give it a name.').max(60, 'Use at most 60 characters.'),
  source: z.enum(SIGNAL_SOURCES, 'Choose where its facts come from.').optional(),
  isOn: z.enum(['yes', 'no']).default('no'),
  threshold: number(0, 100_000),
  strength: number(0.1, 1),
  halfLifeDays: whole(1, 1000),
  leadsTo: list(leadsTo),
  saw: Frame.shape.saw,
  means: Frame.shape.means,
  offer: Frame.shape.offer,
  words: Frame.shape.words,
  counts: z.enum(['everybody', 'group']).default('everybody'),
  owners: list(z.array(z.string().max(60))),
  cohortId: z.string().max(60).default(''),
});
export type SignalForm = z.infer<typeof SignalForm>;

/** `?live=1`: the form begins with the trial ended. */
export const SignalSearch = z.object({ live: z.enum(['1', '']).default('').transform(Boolean) });

/** How many signals make an account ready, what fits, and who is who at an account. Lists have one entry a line. */
export const RulesForm = z
  .object({
    ...steps,
    firesAt: number(0.05, 1),
    needed: whole(1, 10),
    sizePoints: whole(0, 100),
    fullAtSeats: whole(1, 1_000_000),
    industryPoints: whole(0, 100),
    industries: lines,
    planPoints: whole(0, 100),
    plans: lines,
    tenurePoints: whole(0, 100),
    fullAtMonths: whole(1, 600),
    highFrom: whole(1, 100),
    champions: whole(1, 10),
    championActions: whole(1, 1_000_000),
    decisionMakerWords: lines,
    influencerWords: lines,
  })
  .superRefine(({ sizePoints, industryPoints, planPoints, tenurePoints }, ctx) => {
    const sum = sizePoints + industryPoints + planPoints + tenurePoints;
    if (sum === 100) return;
    const message = `The points of size, industry, plan and tenure add up to ${sum}. Make them 100.`;
    ctx.addIssue({ code: 'custom', path: ['sizePoints'], message });
  });
export type RulesForm = z.infer<typeof RulesForm>;

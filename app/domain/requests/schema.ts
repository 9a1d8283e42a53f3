import { z } from 'zod';
import { Activity, Helper, Team } from '~/generated/prisma/enums';
import { dayField } from '~/platform/day-field';

const words = (limit: number) => z.string().trim().max(limit, `At most ${limit} characters, please`).default('');
/** One entry a line or between commas; what is said twice is kept once. Programs send a list. */
const list = (separator: RegExp, limit: number) =>
  z
    .union([words(2000), z.array(z.string().max(500)).transform((all) => all.join('\n'))])
    .default('')
    .transform((text, context) => {
      const entries = [
        ...new Set(
          text
            .split(separator)
            .map((one) => one.trim())
            .filter(Boolean),
        ),
      ];
      if (entries.length > limit) context.addIssue(`At most ${limit} entries, please`);
      return entries;
    });

const GROUP = 15;

/** Everything a request can say. Which of it must be there is the SOP's decision (`answers.ts`). */
const answers = {
  team: z.enum(Team),
  activity: z.enum(Activity, 'Choose what you need'),
  helper: z.enum(Helper).default('ADVOCATE'),
  dealId: words(60),
  about: words(120),
  need: words(2000),
  questions: list(/\r?\n/, 8),
  wanted: z.preprocess(
    (typed) => (typed === '' || typed === undefined ? 1 : typed),
    z.coerce.number('Give a number').int('Whole people, please').min(1, 'At least one').max(GROUP, `At most ${GROUP}`),
  ),
  persona: words(200),
  industry: words(100),
  products: list(/[,\n]/, 8),
  region: words(60),
  language: words(35),
  competitors: list(/[,\n]/, 12),
  topics: list(/[,\n]/, 8),
  neededBy: dayField('Give a date, such as 2026-12-01'),
  assetsTried: words(500),
};

/** A kind with another helper is one radio, `REFERENCE_CALL:PRODUCT_ADVOCATE`, and two answers. */
function splitKind(typed: unknown): unknown {
  if (typeof typed !== 'object' || typed === null || !('activity' in typed)) return typed;
  const { activity } = typed;
  if (typeof activity !== 'string' || !activity.includes(':')) return typed;
  const [name, helper] = activity.split(':');
  return { ...typed, activity: name, helper };
}

const submissionKey = z.string().trim().min(8, 'Open the form again').max(64);

/** What a requester types, or a program sends. */
export const RequestForm = z.preprocess(splitKind, z.object({ submissionKey, ...answers }));
export type RequestForm = z.infer<typeof RequestForm>;

/** Ends an ask that nobody answered in time; queued with the ask, for the moment it expires. */
export const expireAskJob = { name: 'expire-ask', payload: z.object({ askId: z.string() }) };

/** Queues the asks whose own job was lost, e.g. with a restored database. */
export const sweepAsksJob = { name: 'sweep-asks', payload: z.object({}) };

/** Ends requests whose day has long passed. */
export const lapseRequestsJob = { name: 'lapse-requests', payload: z.object({}) };

const because = z.string().trim().min(1, 'Say why in a sentence').max(500, 'At most 500 characters, please');

export const AskForm = z.object({
  advocateId: z.string().min(1, 'Choose an advocate'),
  message: z
    .string()
    .trim()
    .min(20, 'Write at least a sentence: who asks, and what for')
    .max(1500, 'At most 1500 characters, please'),
  minutes: z.coerce
    .number('Give the minutes as a number')
    .int('Whole minutes, please')
    .min(5, 'At least 5 minutes')
    .max(600, 'At most 600 minutes'),
});
export const AssignForm = z.object({ assigneeId: z.string().min(1, 'Choose somebody') });
export const closeOutcomes = {
  DECLINED: 'We cannot help',
  LAPSED: 'Its day is over',
  WITHDRAWN: 'It is not needed any more',
} as const;
export const CloseForm = z.object({
  /** managers only; with an asset it is answered */ as: z
    .enum(['DECLINED', 'LAPSED', 'WITHDRAWN'])
    .default('DECLINED'),
  reason: because,
  /** an asset that answers it; managers only */ assetId: words(60),
});
export const CompleteForm = z.object({
  minutes: z.coerce
    .number('Give the minutes as a number')
    .int('Whole minutes, please')
    .min(1, 'At least a minute')
    .max(2000, 'At most 2000 minutes'),
  /** what came of it; whoever helped reads it */ happened: words(500),
});
/** The number in an address such as /requests/218; 0, which no request has, where it is none. */
export const requestNumber = (param: string | undefined) => (/^\d{1,9}$/.test(param ?? '') ? Number(param) : 0);

export const NewRequestQuery = z.object({
  team: z.enum(Team).optional(),
  deal: z.string().trim().max(100).default(''),
  dealId: z.string().trim().max(60).default(''),
  activity: z.enum(Activity).optional(),
});
export type NewRequestQuery = z.infer<typeof NewRequestQuery>;

export const AskQuery = z.object({ advocate: z.string().max(60).default('') });

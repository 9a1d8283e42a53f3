import { z } from 'zod';
import { Activity, Team } from '~/generated/prisma/enums';
import { dayField } from '~/platform/day-field';
import { declineReasonCodes } from './ask-words';
import { kindOf, mustAnswer, type SopSettings } from './sop';

const words = (limit: number) => z.string().trim().max(limit, `At most ${limit} characters, please`).default('');
/** One entry a line or between commas; what is said twice is kept once. */
const list = (separator: RegExp, limit: number) =>
  words(2000).transform((text, context) => {
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

/** What a requester types; which of it must be there is the SOP's decision (`checkAnswers`). */
export const RequestForm = z.object({
  submissionKey: z.string().trim().min(8, 'Open the form again').max(64),
  team: z.enum(Team),
  activity: z.enum(Activity, 'Choose what you need'),
  dealId: words(60),
  about: words(120),
  need: words(2000),
  questions: list(/\r?\n/, 8),
  persona: words(200),
  competitors: list(/[,\n]/, 12),
  topics: list(/[,\n]/, 8),
  neededBy: dayField('Give a date, such as 2026-12-01'),
});
export type RequestForm = z.infer<typeof RequestForm>;

const missing = {
  deal: 'Choose the deal',
  need: 'Say what they should know or believe afterwards',
  questions: 'Write at least one question they will ask',
  neededBy: 'Give the date',
  persona: 'Say who will join; a title is enough',
  competitors: 'Name the competitors of the buyer',
  topics: 'Name at least one topic',
} as const;
const answerOf = {
  deal: 'dealId',
  need: 'need',
  questions: 'questions',
  neededBy: 'neededBy',
  persona: 'persona',
  competitors: 'competitors',
  topics: 'topics',
} as const;

/** Answers that this team's SOP needs and the form lacks, as messages by field. `today` is a day such as 2026-11-19. */
export function checkAnswers(sop: SopSettings, form: RequestForm, today: string): Record<string, string[]> {
  const kind = kindOf(sop, form.activity);
  if (!kind) return { activity: ['Your team’s SOP has no such request. Choose one of the list'] };
  const errors: Record<string, string[]> = {};
  for (const field of Object.keys(answerOf) as (keyof typeof answerOf)[]) {
    const name = answerOf[field];
    if (mustAnswer(sop, field, kind.tier) && form[name].length === 0) errors[name] = [missing[field]];
  }
  if (!form.dealId && !form.about) errors.about = ['Say what it is for, such as a launch or a customer'];
  if (form.neededBy < today) errors.neededBy = [`${form.neededBy} is over. Give a day from ${today} on`];
  return errors;
}

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
export const CloseForm = z.object({
  reason: because,
  /** an asset that answers it; managers only */ assetId: words(60),
});
export const CompleteForm = z.object({
  minutes: z.coerce
    .number('Give the minutes as a number')
    .int('Whole minutes, please')
    .min(1, 'At least a minute')
    .max(2000, 'At most 2000 minutes'),
});
export const AnswerForm = z.discriminatedUnion('answer', [
  z.object({
    answer: z.literal('yes'),
    key: z.string().optional(),
    note: z.string().trim().max(1000, 'At most 1000 characters, please').default(''),
  }),
  z.object({
    answer: z.literal('no'),
    key: z.string().optional(),
    why: z.enum(declineReasonCodes, 'Choose a reason; “I would rather not say” is one'),
  }),
]);

export const QueueQuery = z.object({
  view: z.enum(['open', 'mine', 'unassigned', 'closed']).default('open'),
  q: z.string().trim().max(100).default(''),
  sort: z.enum(['sla', '-sla', 'by', '-by', 'value', '-value', '']).default(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

/** The number in an address such as /requests/218; 0, which no request has, where it is none. */
export const requestNumber = (param: string | undefined) => (/^\d{1,9}$/.test(param ?? '') ? Number(param) : 0);

/** The form as it is posted: looked at first, then submitted, or closed by the asset that was enough. */
export const SubmissionForm = RequestForm.extend({
  intent: z.enum(['look', 'submit']).catch('look'),
  /** ids of the assets that were shown */
  seen: words(500),
  /** id of the asset that was enough */
  enough: words(60),
  assetsNote: words(500),
});

export const NewRequestQuery = z.object({
  team: z.enum(Team).optional(),
  deal: z.string().trim().max(100).default(''),
  dealId: z.string().trim().max(60).default(''),
  activity: z.enum(Activity).optional(),
});
export type NewRequestQuery = z.infer<typeof NewRequestQuery>;

export const AskQuery = z.object({ advocate: z.string().max(60).default('') });

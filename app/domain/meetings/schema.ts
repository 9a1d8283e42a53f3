import { z } from 'zod';
import { weekdays } from './availability';
import { REMINDERS } from './reminders';

const words = (limit: number) => z.string().trim().max(limit, `At most ${limit} characters, please`);
const because = words(500).min(1, 'Say why in a sentence');

/** One letter before or after a meeting; one that was moved since, or is off, is not written. */
export const remindMeetingJob = {
  name: 'remind-meeting',
  payload: z.object({ meetingId: z.string(), startsAt: z.iso.datetime(), reminder: z.enum(REMINDERS) }),
};

const typedTimes = z.union([z.string(), z.array(z.string())]).transform((typed) => [typed].flat().slice(0, 12));

/** What either side answers on the page of a meeting. */
export const TimesForm = z.discriminatedUnion(
  'answer',
  [
    z.object({
      answer: z.literal('pick'),
      startsAt: z.iso.datetime('Choose one of the times').transform((text) => new Date(text)),
    }),
    z.object({ answer: z.literal('offer'), times: typedTimes, word: words(500).default('') }),
    z.object({ answer: z.literal('cancel'), reason: because }),
  ],
  'Choose one of the answers',
);

const link = z
  .string()
  .trim()
  .max(500, 'At most 500 characters, please')
  .refine(
    (text) => text === '' || /^https:\/\/[^\s"<>]+\.[^\s"<>]+$/.test(text),
    'Give an address that begins with https://',
  );

export type TimesAnswer = z.output<typeof TimesForm>;

/** What is prepared for a call; both briefings go out a day before. */
export const PrepareForm = z.object({
  videoLink: link.default(''),
  briefingHelper: words(6000).default(''),
  briefingGuest: words(6000).default(''),
});
export type PrepareForm = z.infer<typeof PrepareForm>;

/** How a call ended. */
export const EndForm = z.discriminatedUnion(
  'how',
  [
    z.object({ how: z.literal('held') }),
    z.object({ how: z.literal('no-show-guest'), reason: because, again: z.literal('on').optional() }),
    z.object({ how: z.literal('no-show-helper'), reason: because }),
  ],
  'Choose what happened',
);

const list = words(500)
  .default('')
  .transform((text) => [
    ...new Set(
      text
        .split(/[,\n]/)
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ]);
const hour = z.coerce.number('Give a whole hour').int('Give a whole hour');

/** What a product advocate knows and when they take calls, in their own zone. */
export const ProductAdvocateForm = z
  .object({
    topics: list,
    industries: list,
    languages: list,
    weeklyCap: z.coerce.number('Give a number').int('Whole calls, please').min(1, 'At least one').max(30, 'At most 30'),
    days: z
      .union([z.enum(weekdays), z.array(z.enum(weekdays))], 'Choose at least one day')
      .transform((days) => [days].flat()),
    from: hour.min(0, 'From 0 to 23').max(23, 'From 0 to 23'),
    to: hour.min(1, 'From 1 to 24').max(24, 'From 1 to 24'),
    /** takes no more calls */ ended: z.literal('on').optional(),
  })
  .refine(({ from, to }) => from < to, { message: 'Has to be later than the first hour', path: ['to'] });
export type ProductAdvocateForm = z.output<typeof ProductAdvocateForm>;

export const AskProductAdvocateForm = z.object({
  personId: z.string().min(1, 'Choose somebody'),
  /** why they are asked though their week is full */
  reason: z.string().trim().max(500, 'At most 500 characters, please').default(''),
});
export const NewProductAdvocateQuery = z.object({ person: z.string().max(60).default('') });

/** Queues reminders whose own job was lost. */
export const sweepRemindersJob = { name: 'sweep-reminders', payload: z.object({}) };

export const GuestForm = z.object({ requestId: z.string().min(1, 'Choose a request') });

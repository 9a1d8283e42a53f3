import { z } from 'zod';
import { AskMode } from '~/generated/prisma/enums';
import { dayField } from '~/platform/day-field';
import { declineReasonCodes } from './ask-words';
import { LARGEST_GROUP } from './round';

/** Takes the next steps of a running round; safe to run early, late, twice and at once. */
export const advanceRoundJob = { name: 'advance-round', payload: z.object({ roundId: z.string() }) };

/** Reminds an advocate once of an open ask, halfway through its time. */
export const remindAskJob = { name: 'remind-ask', payload: z.object({ askId: z.string() }) };

/** What an owner's silence means, once it has lasted as long as the SOP says. */
export const ownerSilenceJob = { name: 'owner-silence', payload: z.object({ approvalId: z.string() }) };

const note = z.string().trim().max(1000, 'At most 1000 characters, please').default('');
const tick = z.literal('on').optional();
/** One value or several of one name. */
const many = z.union([z.string(), z.array(z.string())]).default([]);

/** An advocate's answer to an ask; the times of a live one are read by meetings/times.ts, in the advocate's zone. */
export const AnswerForm = z.discriminatedUnion('answer', [
  z.object({
    answer: z.literal('yes'),
    times: many.transform((times) => [times].flat()),
    note,
    wantsRequester: tick,
  }),
  z.object({
    answer: z.literal('later'),
    until: dayField('Give the day from which you may be asked again'),
    pauseAll: tick,
  }),
  z.object({
    answer: z.literal('no'),
    why: z.enum(declineReasonCodes, 'Choose a reason; “I would rather not say” is one'),
  }),
]);

const message = z
  .string()
  .trim()
  .min(20, 'Write at least a sentence: who asks, and what for')
  .max(1500, 'At most 1500 characters, please');

const wholeMinutes = z.coerce
  .number('Give the minutes as a number')
  .int('Whole minutes, please')
  .min(5, 'At least 5 minutes')
  .max(600, 'At most 600 minutes');

/** Whom to ask and how; `{name}` in the message is each one's first name. */
export const RoundForm = z.object({
  mode: z.enum(AskMode, 'Choose how to ask'),
  advocateId: many
    .transform((ids) => [...new Set([ids].flat().filter(Boolean))])
    .refine((ids) => ids.length > 0, 'Choose at least one advocate')
    .refine((ids) => ids.length <= LARGEST_GROUP, `Choose at most ${LARGEST_GROUP} advocates`),
  message,
  minutes: wholeMinutes,
});

/** Asking an account's owner before anybody is asked. */
export const AskOwnerForm = z.object({ advocateId: z.string().min(1, 'Choose an advocate').max(60) });

const reason = z.string().trim().max(500, 'At most 500 characters, please').default('');

/** An owner's yes or no. A no needs its reason; so does a manager's answer in an owner's place. */
export const ApprovalForm = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('agree'), reason }),
  z.object({
    answer: z.literal('object'),
    reason: reason.refine((text) => text.length >= 3, 'Say why in a sentence'),
    scope: z.enum(['request', 'account'], 'Choose for what your no counts').default('request'),
    until: z.string().trim().default(''),
  }),
]);

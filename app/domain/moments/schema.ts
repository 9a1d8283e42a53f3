import { unknownPlaces } from '~/domain/cohorts/letter-words';
import { dayField } from '~/platform/day-field';
import { dateFromDay } from '~/platform/time';
import { wholeField } from '~/platform/whole-field';
import { z } from 'zod';
import { type Offer, offers } from './offers';

const text = (max: number) => z.string().trim().max(max, `Use at most ${max} characters.`);
const needed = (max: number, message: string) => text(max).min(1, message);
const offer = z.enum(Object.keys(offers) as [Offer, ...Offer[]], 'Choose what to offer.');

/** Accepting a suggestion, with the words as edited. */
export const AcceptForm = z.object({
  offer,
  subject: needed(150, 'Write the subject of the letter.').default('A word with you'),
  words: needed(4000, 'Write what you want to say.'),
});

/** Putting a suggestion off: to a day, while it is still welcome. */
export const SnoozeForm = z.object({ until: dayField('Choose a day.').transform(dateFromDay) });

export const DismissForm = z.object({ reason: needed(500, 'Say why, so that the rule can be mended.') });

export const CloseTaskForm = z.object({ note: needed(1000, 'Say what was done.') });

/** How one moment is set. A box that is not ticked is not sent. */
export const MomentForm = z.object({
  number: z.coerce.number().int().min(1).max(19),
  isOn: z.literal('on').optional().transform(Boolean),
  isAutomatic: z.literal('on').optional().transform(Boolean),
  delayDays: wholeField(0, 365, 'Enter a whole number of days.'),
  words: text(4000).superRefine((typed, ctx) => {
    const [unknown] = unknownPlaces(typed);
    if (unknown) ctx.addIssue(`No letter fills in ${unknown}; use {first name} and {account}.`);
  }),
});
export type MomentForm = z.infer<typeof MomentForm>;

/** `?moment=&owner=&view=&page=` of the inbox. */
export const InboxSearch = z.object({
  view: z.enum(['open', 'snoozed', 'decided']).default('open'),
  moment: z.coerce.number().int().min(1).max(19).optional(),
  owner: text(60).default(''),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});
export type InboxSearch = z.infer<typeof InboxSearch>;

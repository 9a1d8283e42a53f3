import { z } from 'zod';
import { OutcomeKind } from '~/generated/prisma/enums';
import { dayField } from '~/platform/day-field';
import { dateFromDay } from '~/platform/time';
import { periods } from './period';

const blank = (value: unknown) => (value === '' || value === undefined ? null : value);

/** What a favour led to, as typed. Which of the fields its kind needs is decided by outcome-faults.ts. */
export const OutcomeForm = z.object({
  kind: z.enum(OutcomeKind, 'Choose what it led to'),
  quantity: z.preprocess(
    blank,
    z.coerce
      .number('Enter a whole number')
      .int('Enter a whole number')
      .min(1, 'Enter how many: at least 1. Nothing is no outcome')
      .max(1_000_000_000, 'That is more than there are people')
      .nullable(),
  ),
  dealId: z.preprocess(blank, z.string().nullable()),
  happenedOn: dayField('Enter the day it happened').transform(dateFromDay),
  note: z.string().trim().max(500, 'Please keep it under 500 characters').default(''),
  /** by a note within a day, or by the next issue alone */
  tell: z.enum(['note', 'issue']).default('note'),
});
export type OutcomeForm = z.infer<typeof OutcomeForm>;

/** Removing an outcome that was recorded by mistake. */
export const TakeBackForm = z.object({
  reason: z.string().trim().min(5, 'Say in a sentence what was wrong').max(300, 'Please keep it under 300 characters'),
});

/** A deal that is not among those listed is found by its name or account. */
export const DealSearch = z.object({ deal: z.string().trim().max(100).default('') });

const ticked = z.preprocess((value) => value === 'on' || value === true, z.boolean());

/** What a share card shows besides the favour and its figures. */
export const CardForm = z.object({ showsName: ticked, showsAccount: ticked });

/** Every quarter of an hour: zones begin their day at each of them. */
export const writeNotesJob = { name: 'write-impact-notes', payload: z.object({}) };

export const ImpactSearch = z.object({ period: z.enum(periods).default('year') });

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
  tellNow: z.preprocess((value) => value === 'on' || value === true, z.boolean()),
});
export type OutcomeForm = z.infer<typeof OutcomeForm>;

/** A deal that is not among those listed is found by its name or account. */
export const DealSearch = z.object({ deal: z.string().trim().max(100).default('') });

export const ImpactSearch = z.object({ period: z.enum(periods).default('year') });

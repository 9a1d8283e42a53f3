import { z } from 'zod';

/** What favours led to, and that their owners heard of it. Ids, counts and names of kinds only. */
export const impactEvents = {
  'outcome.recorded': z.object({
    outcomeId: z.string(),
    favourId: z.string(),
    favour: z.string(),
    kind: z.string(),
    quantity: z.int().nullable(),
    dealId: z.string().nullable(),
    happenedOn: z.string(),
  }),
  'outcome.taken-back': z.object({
    outcomeId: z.string(),
    favourId: z.string(),
    favour: z.string(),
    kind: z.string(),
    quantity: z.int().nullable(),
    dealId: z.string().nullable(),
  }),
  'outcome.told': z.object({ outcomeIds: z.array(z.string()), by: z.enum(['letter', 'issue']) }),
  'card.switched-on': z.object({
    cardId: z.string(),
    favourId: z.string(),
    favour: z.string(),
    showsName: z.boolean(),
    showsAccount: z.boolean(),
  }),
  'card.taken-down': z.object({ cardId: z.string(), favourId: z.string(), favour: z.string() }),
} satisfies Record<string, z.ZodObject>;

import { z } from 'zod';

const cohort = { cohortId: z.string(), cohort: z.string() };

/** Cohorts, invitations and nominations. */
export const cohortEvents = {
  'contact.invited': z.object({ ...cohort, invitationId: z.string(), contactId: z.string(), name: z.string() }),
  'contact.reminded': z.object({ ...cohort, invitationId: z.string(), name: z.string(), number: z.int() }),
  'invitations.declined': z.object({ invitationId: z.string(), how: z.enum(['one-click', 'page']) }),
} satisfies Record<string, z.ZodObject>;

import { z } from 'zod';

const nomination = { nominationId: z.string(), name: z.string() };
const cohort = { cohortId: z.string(), cohort: z.string() };

/** Cohorts, invitations and nominations. */
export const cohortEvents = {
  'cohort.created': z.object(cohort),
  'cohort.edited': z.object({ ...cohort, fields: z.array(z.string()) }),
  'cohort.opened': z.object({
    ...cohort,
    segmentId: z.string(),
    candidates: z.int(),
    included: z.int().optional(),
    excluded: z.int().optional(),
  }),
  'cohort.filled': z.object({ ...cohort, candidates: z.int(), included: z.int(), excluded: z.int() }),
  'cohort.closed': z.object({ ...cohort, stopped: z.int(), letGo: z.int() }),
  'cohort.feedback-asked': z.object({ ...cohort, members: z.int() }),
  'cohort.feedback-given': z.object({ ...cohort, again: z.boolean() }),
  'cohort.changes-told': z.object({ ...cohort, members: z.int() }),
  'contact.invited': z.object({ ...cohort, invitationId: z.string(), contactId: z.string(), name: z.string() }),
  'contact.reminded': z.object({ ...cohort, invitationId: z.string(), name: z.string(), number: z.int() }),
  'invitations.declined': z.object({ invitationId: z.string(), how: z.enum(['one-click', 'page']) }),
  'nomination.submitted': z.object(nomination),
  'nomination.invited': z.object({ ...nomination, invitationId: z.string() }),
  'nomination.declined': z.object(nomination),
  'nomination.lapsed': z.object(nomination),
} satisfies Record<string, z.ZodObject>;

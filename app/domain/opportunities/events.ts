import { z } from 'zod';

const claim = { claimId: z.string() };

/** What happens to opportunities, claims and favours. Ids, counts and names of fields only. */
export const opportunityEvents = {
  'opportunity.created': z.object({ title: z.string(), activity: z.string() }),
  'opportunity.edited': z.object({ title: z.string(), fields: z.array(z.string()) }),
  'opportunity.published': z.object({ title: z.string(), audience: z.json(), incentive: z.string().nullable() }),
  'opportunity.closed': z.object({ title: z.string(), kept: z.int(), letGo: z.int() }),
  'claim.made': z.object({ ...claim, title: z.string(), dueAt: z.string() }),
  'claim.waiting': z.object({ ...claim, title: z.string(), position: z.int() }),
  'claim.moved-up': z.object({ ...claim, title: z.string(), dueAt: z.string() }),
  'claim.withdrawn': z.object({ ...claim, title: z.string(), from: z.string() }),
  'claim.lapsed': z.object({ ...claim, title: z.string(), from: z.string() }),
  'claim.submitted': z.object({ ...claim, title: z.string(), evidenceId: z.string(), allows: z.array(z.string()) }),
  'claim.permissions-withdrawn': z.object({ ...claim, title: z.string(), allows: z.array(z.string()) }),
  'claim.returned': z.object({ ...claim, title: z.string() }),
  'claim.approved': z.object({ ...claim, title: z.string() }),
  /** Two claims of one person who were two advocates; the pieces that came over as they were before. */
  'claim.joined': z.object({
    ...claim,
    title: z.string(),
    status: z.string(),
    goneId: z.string(),
    goneStatus: z.string(),
    goneClaimedAt: z.string(),
    evidence: z.array(z.object({ id: z.string(), submittedAt: z.string(), allows: z.array(z.string()) })),
    favourId: z.string().nullable(),
  }),
  'favour.completed': z.object({
    favourId: z.string(),
    title: z.string(),
    activity: z.string(),
    minutes: z.int(),
    claimId: z.string().optional(),
    askId: z.string().optional(),
  }),
} satisfies Record<string, z.ZodObject>;

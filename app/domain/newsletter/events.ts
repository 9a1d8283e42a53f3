import { z } from 'zod';

const counts = z.record(z.string(), z.int());

/** What happens to issues of the newsletter and to those who read it. */
export const newsletterEvents = {
  'issue.drafted': z.object({ number: z.int(), slot: z.string() }),
  'issue.scheduled': z.object({ number: z.int(), slot: z.string() }),
  'issue.unscheduled': z.object({ number: z.int(), slot: z.string() }),
  'issue.held': z.object({ number: z.int(), slot: z.string() }),
  'issue.moved': z.object({ number: z.int(), from: z.string(), to: z.string() }),
  'issue.edited': z.object({ number: z.int(), fields: z.array(z.string()) }),
  'issue.send-started': z.object({ number: z.int(), included: z.int(), excluded: counts }),
  'issue.paused': z.object({ number: z.int() }),
  'issue.resumed': z.object({ number: z.int() }),
  'issue.cancelled': z.object({ number: z.int() }),
  'issue.sent': z.object({ number: z.int(), sent: z.int(), suppressed: z.int(), failed: z.int() }),
  'issue.batch-decided': z.object({
    number: z.int(),
    batch: z.int(),
    decision: z.enum(['sent', 'give-up']),
    letters: z.int(),
  }),
} satisfies Record<string, z.ZodObject>;
  'alert.written': z.object({ opportunityIds: z.array(z.string()) }),

import { z } from 'zod';

const counts = z.record(z.string(), z.int());

/** What happens to issues of the newsletter and to those who read it. */
export const newsletterEvents = {
  'issue.drafted': z.object({ number: z.int(), slot: z.string() }),
  'issue.scheduled': z.object({ number: z.int(), slot: z.string() }),
  'issue.unscheduled': z.object({ number: z.int(), slot: z.string() }),
  'issue.held': z.object({ number: z.int(), slot: z.string() }),
  'issue.dropped': z.object({ number: z.int(), slot: z.string() }),
  'issue.warned': z.object({ number: z.int(), slot: z.string(), people: z.int() }),
  'issue.timed': z.object({ number: z.int(), isLocal: z.boolean() }),
  'issue.moved': z.object({ number: z.int(), from: z.string(), to: z.string(), other: z.string().optional() }),
  'slot.skipped': z.object({ slot: z.string(), number: z.int().optional(), to: z.string().optional() }),
  'slot.used': z.object({ slot: z.string() }),
  'issue.edited': z.object({
    number: z.int(),
    fields: z.array(z.string()),
    voids: z.enum(['approval', 'question']).optional(),
  }),
  'issue.approval-asked': z.object({ number: z.int() }),
  'issue.approved': z.object({ number: z.int() }),
  'issue.sent-back': z.object({ number: z.int() }),
  'issue.send-started': z.object({ number: z.int(), included: z.int(), excluded: counts }),
  'issue.paused': z.object({ number: z.int() }),
  'issue.resumed': z.object({ number: z.int() }),
  'issue.cancelled': z.object({ number: z.int() }),
  'issue.sent': z.object({ number: z.int(), sent: z.int(), suppressed: z.int(), failed: z.int() }),
  'issue.finding-kept': z.object({ number: z.int(), title: z.string(), block: z.string().optional() }),
  'issue.links-tested': z.object({ number: z.int(), tested: z.int(), faulty: z.int() }),
  'alert.written': z.object({ opportunityIds: z.array(z.string()) }),
  'issue.batch-decided': z.object({
    number: z.int(),
    batch: z.int(),
    decision: z.enum(['sent', 'give-up']),
    letters: z.int(),
  }),
} satisfies Record<string, z.ZodObject>;

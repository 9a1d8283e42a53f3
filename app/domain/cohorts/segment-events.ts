import { z } from 'zod';

const segment = { segmentId: z.string(), name: z.string() };

/** What happens to segments; the rule as sentences. */
export const segmentEvents = {
  'segment.created': z.object({ ...segment, rule: z.array(z.string()) }),
  'segment.changed': z.object({ ...segment, from: z.array(z.string()), to: z.array(z.string()) }),
  'segment.archived': z.object(segment),
} satisfies Record<string, z.ZodObject>;

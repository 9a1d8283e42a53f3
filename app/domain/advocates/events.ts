import { z } from 'zod';
import { topicNames } from './topics';

const letters = z.object({ topic: z.enum(topicNames), how: z.enum(['one-click', 'page', 'preferences']) });
const readiness = z.object({ from: z.string(), reviewOn: z.string().nullable(), missing: z.array(z.string()) });

/** What happens to advocates: joining, readiness, the ladder, their own limits and consents. */
export const advocateEvents = {
  'join.applied': z.object({ applicationId: z.string(), source: z.string().nullable() }),
  'advocate.joined': z.object({
    applicationId: z.string(),
    source: z.string().nullable(),
    contact: z.enum(['new', 'known']),
    type: z.string(),
    consents: z.array(z.string()),
  }),
  'advocate.marked-ready': readiness,
  'advocate.marked-not-ready': readiness,
  'rung.opened': z.object({ rung: z.string() }),
  'cap.changed': z.object({ from: z.int(), to: z.int() }),
  'asks.paused': z.object({ until: z.string() }),
  'asks.resumed': z.object({ pausedUntil: z.string() }),
  'profile.confirmed': z.object({ last: z.string() }),
  'profile.changed': z.object({ fields: z.array(z.string()), last: z.string() }),
  'consent.given': z.object({ scope: z.string() }),
  'consent.withdrawn': z.object({ scope: z.string() }),
  'letters.switched-off': letters,
  'letters.switched-on': letters,
} satisfies Record<string, z.ZodObject>;

import { z } from 'zod';

const version = { team: z.string(), version: z.int() };
/** how many of the team, and their ids */
const people = { people: z.array(z.string()) };

/** What happens to SOPs; the words of people who object stand in the reasons. */
export const sopEvents = {
  'sop.drafted': z.object(version),
  'sop.discarded': z.object(version),
  'sop.published': z.object({ ...version, note: z.string(), changes: z.array(z.string()).optional() }),
  'sop.sent': z.object({ ...version, ...people }),
  'sop.agreed': z.object(version),
  'sop.objected': z.object(version),
} satisfies Record<string, z.ZodObject>;

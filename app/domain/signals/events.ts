import { z } from 'zod';

/** What happens to signals. `changes`: one line each, as shown to people. */
export const signalEvents = {
  'signals.published': z.object({ version: z.int(), note: z.string(), changes: z.array(z.string()) }),
} satisfies Record<string, z.ZodObject>;

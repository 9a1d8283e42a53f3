import { z } from 'zod';

const source = z.object({ source: z.string() });

/** What happens to addresses. The address itself stays out of the log. */
export const mailEvents = {
  'mail.suppressed': source,
  'mail.released': source,
} satisfies Record<string, z.ZodObject>;

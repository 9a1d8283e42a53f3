import { z } from 'zod';

/** A link in a mail that opens something: `:token` in `path` is replaced by the token derived for `purpose` and `id`. */
export const Door = z.object({ path: z.string().startsWith('/'), purpose: z.string(), id: z.string() });
export type Door = z.infer<typeof Door>;

export const sendMailJob = { name: 'send-mail', payload: z.object({ mailId: z.string() }) };

/** The list of stored letters in the address. */
export const OutboxSearch = z.object({
  q: z.string().trim().max(100).default(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

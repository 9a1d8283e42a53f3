import { z } from 'zod';

/** A link in a mail that opens something: `:token` in `path` is replaced by the token derived for `purpose` and `id`. */
export const Door = z.object({ path: z.string().startsWith('/'), purpose: z.string(), id: z.string() });
export type Door = z.infer<typeof Door>;

export const sendMailJob = { name: 'send-mail', payload: z.object({ mailId: z.string() }) };

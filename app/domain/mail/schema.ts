import { z } from 'zod';
import type { MailAttachment } from '~/platform/mail/transport';

const path = z.string().startsWith('/');

/**
 * A link in a mail that opens something: `:token` in `path` is replaced by the token derived for `purpose` and `id`.
 * `leave`, likewise, is the page on which its reader wants no more of these letters; a POST to `…/one-click` does it.
 */
export const Door = z.object({
  path,
  purpose: z.string(),
  id: z.string(),
  leave: z.object({ path, purpose: z.string() }).optional(),
});
export type Door = z.infer<typeof Door>;

/** Files that travel with a letter, as text. */
export const Attachments = z.array(
  z.object({ filename: z.string(), contentType: z.string(), content: z.string() }),
) satisfies z.ZodType<MailAttachment[]>;

export const sendMailJob = { name: 'send-mail', payload: z.object({ mailId: z.string() }) };

/** `?q=&page=` of the stored letters, and of the addresses that get no mail. */
export const MailSearch = z.object({
  q: z.string().trim().max(100).default(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

/** Letting mail go to an address again. */
export const ReleaseForm = z.object({
  email: z.string().trim().min(1, 'Choose an address.').max(254),
  reason: z.string().trim().min(5, 'Say why mail may go there again.').max(300, 'Use at most 300 characters.'),
});

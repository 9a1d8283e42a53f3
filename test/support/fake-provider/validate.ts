import { z } from 'zod';

const ADDRESS = /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/;
const NAMED = /^[^<>\r\n]*<([^<>]+)>$/;
const isAddress = (text: string) => ADDRESS.test(NAMED.exec(text)?.[1] ?? text);
const FORM = 'The email address needs to follow the `email@example.com` or `Name <email@example.com>` format.';

const address = (field: string) => z.string().refine(isAddress, `Invalid \`${field}\` field. ${FORM}`);
const addresses = (field: string) => z.union([address(field), z.array(address(field)).min(1).max(50)]);

/** `SendEmailRequest` of Resend's OpenAPI document, as far as Flywheel uses it; anything else is refused. */
export const Letter = z.strictObject({
  from: address('from'),
  to: addresses('to'),
  subject: z.string().min(1),
  html: z.string().optional(),
  text: z.string().optional(),
  reply_to: addresses('reply_to').optional(),
  headers: z.record(z.string(), z.string().regex(/^[^\r\n]*$/)).optional(),
  attachments: z
    .array(z.strictObject({ filename: z.string().min(1), content_type: z.string().optional(), content: z.base64() }))
    .optional(),
});
export type Letter = z.infer<typeof Letter>;

/** The letter, or the message the provider would answer with. */
export function readLetter(value: unknown): { letter: Letter } | { message: string } {
  const parsed = Letter.safeParse(value);
  if (parsed.success && (parsed.data.html ?? parsed.data.text) === undefined) {
    return { message: 'Missing `html` or `text` field.' };
  }
  if (parsed.success) return { letter: parsed.data };
  const messages = parsed.error.issues.flatMap((issue) =>
    issue.code === 'invalid_union' ? issue.errors.flat().map((inner) => inner.message) : [issue.message],
  );
  return { message: messages.find((message) => message.startsWith('Invalid `')) ?? messages[0] ?? 'Invalid letter.' };
}

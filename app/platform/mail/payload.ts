import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import type { Mail, MailAttachment } from './transport';

/** Thrown before anything is posted: a header or an address holds CR, LF or NUL, or a header name is no token. */
export class UnsafeHeaderError extends Error {
  constructor(readonly field: string) {
    super(`The mail field ${field} holds a line break, a NUL or a forbidden character.`);
    this.name = 'UnsafeHeaderError';
  }
}

/** Thrown when a batch holds no letter or more than one call may carry. */
export class BatchSizeError extends Error {
  constructor(readonly size: number) {
    super(`A batch holds 1 to ${MAX_BATCH} letters, not ${size}.`);
    this.name = 'BatchSizeError';
  }
}

/** The provider's limit of letters in one call. */
export const MAX_BATCH = 100;

export const PostedMail = z.object({
  from: z.string(),
  to: z.string(),
  reply_to: z.string().optional(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  headers: z.record(z.string(), z.string()),
  attachments: z.array(z.object({ filename: z.string(), content_type: z.string(), content: z.base64() })).optional(),
});

/** One letter as it is posted: the fields of the provider's `SendEmailRequest` that we use. */
export type PostedMail = z.infer<typeof PostedMail>;

const UNSAFE = /[\r\n\u0000\u2028\u2029]/;
const HEADER_NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;
const ADDRESS = /^[^\s<>,;"]+@[^\s<>,;"]+$/;

/** `"Ruth \"R\" Adeyemi" <ruth@northbeam.example>`: the name always quoted, so it can never add an address. */
export function formatSender({ name, email }: Mail['from']): string {
  return `"${name.replace(/["\\]/g, '\\$&')}" <${email}>`;
}

/** The letter as it is posted. Throws `UnsafeHeaderError` when a header or an address would break out of its line. */
export function postedMail(mail: Mail): PostedMail {
  refuseUnsafe(mail);
  return {
    from: formatSender(mail.from),
    to: mail.to,
    ...(mail.replyTo !== undefined && { reply_to: mail.replyTo }),
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    headers: mail.headers,
    ...(mail.attachments?.length && { attachments: mail.attachments.map(postedAttachment) }),
  };
}

const postedAttachment = ({ filename, contentType, content }: MailAttachment) => ({
  filename,
  content_type: contentType,
  content: Buffer.from(content, 'utf8').toString('base64'),
});

/**
 * The exact JSON of a batch in UTF-8. Made once, stored, and from then on posted unchanged (reliability: frozen batch).
 * Letters are taken one at a time, and between two of them the process turns to its other work (P10, P11).
 */
export async function batchPayload(mails: Iterable<Mail>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  for (const mail of mails) {
    parts.push(Buffer.from(`${parts.length ? ',' : '['}${JSON.stringify(postedMail(mail))}`));
    await setImmediate();
  }
  if (parts.length < 1 || parts.length > MAX_BATCH) throw new BatchSizeError(parts.length);
  return Buffer.concat([...parts, Buffer.from(']')]);
}

/** The letters of a stored batch, for transports that post them one by one. */
export const readBatchPayload = (payload: Uint8Array): PostedMail[] =>
  z.array(PostedMail).parse(JSON.parse(new TextDecoder().decode(payload)));

/** A payload as it is stored: a hundred letters that are nearly alike take a tenth of their bytes. */
export const packPayload = (payload: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  promisify(gzip)(payload, { chunkSize: 2 ** 18 });

/** The very bytes that were packed; or a payload that was stored while they were kept as they are. */
export async function unpackPayload(stored: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const isPacked = stored[0] === 0x1f; // gzip's first byte; JSON begins with a bracket
  return isPacked ? promisify(gunzip)(stored) : stored;
}

function refuseUnsafe(mail: Mail): void {
  const lines = { key: mail.key, subject: mail.subject, 'from name': mail.from.name };
  for (const [field, value] of Object.entries(lines)) if (UNSAFE.test(value)) throw new UnsafeHeaderError(field);
  for (const { filename, contentType } of mail.attachments ?? [])
    if (UNSAFE.test(filename) || UNSAFE.test(contentType)) throw new UnsafeHeaderError('attachments');
  const addresses = { to: mail.to, from: mail.from.email, 'reply-to': mail.replyTo };
  for (const [field, value] of Object.entries(addresses)) {
    if (value !== undefined && (UNSAFE.test(value) || !ADDRESS.test(value))) throw new UnsafeHeaderError(field);
  }
  for (const [name, value] of Object.entries(mail.headers)) {
    if (!HEADER_NAME.test(name) || UNSAFE.test(value)) throw new UnsafeHeaderError('headers');
  }
}

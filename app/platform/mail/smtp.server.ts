import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { minutes, seconds } from '../time';
import { postedMail, readBatchPayload, type PostedMail } from './payload';
import type { Mail, MailBatch, MailOutcome, MailRow, MailTransport } from './transport';

const SmtpFailure = z.object({
  code: z.string().optional(),
  responseCode: z.number().optional(),
  command: z.string().optional(),
});

/** Failures before a letter was handed over: surely not sent. */
const BEFORE_HANDOVER = ['ECONNECTION', 'ECONNREFUSED', 'EDNS', 'ETLS'];

/**
 * SMTP, for those who bring their own server. SMTP remembers no keys, so a lost reply cannot be asked again: `maxBatch`
 * is 1, and the Message-ID is derived from the key, so that a mailbox which filters twins keeps one.
 */
export function smtpTransport({ url, timeout = seconds(20) }: { url: string; timeout?: number }): MailTransport {
  const client = createTransport({
    url,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  async function deliver(key: string, mail: PostedMail): Promise<MailOutcome> {
    const { reply_to: replyTo, attachments = [], ...fields } = mail;
    const messageId = messageIdFor(key, mail.from);
    try {
      await client.sendMail({ ...fields, replyTo, messageId, ...filesOf(attachments) });
      return { kind: 'accepted', rows: [{ ok: true, providerId: messageId }] };
    } catch (error) {
      return readFailure(error);
    }
  }

  async function sendBatch({ key, payload }: MailBatch): Promise<MailOutcome> {
    const rows: MailRow[] = [];
    for (const [index, mail] of readBatchPayload(payload).entries()) {
      const outcome = await deliver(`${key}/${index}`, mail);
      if (outcome.kind === 'accepted') rows.push(...outcome.rows);
      else if (outcome.kind === 'rejected') rows.push({ ok: false, fault: outcome.fault });
      // Some are out already: only "unknown" is true of the whole.
      else return rows.length === 0 ? outcome : { kind: 'unknown', fault: 'the batch broke off halfway' };
    }
    return { kind: 'accepted', rows };
  }

  return { name: 'smtp', maxBatch: 1, send: async (mail: Mail) => deliver(mail.key, postedMail(mail)), sendBatch };
}

/** A calendar invitation stands beside the text as well: there mail programs show its buttons. */
function filesOf(attachments: NonNullable<PostedMail['attachments']>) {
  const files = attachments.map(({ filename, content_type: contentType, content }) => ({
    filename,
    contentType,
    content: Buffer.from(content, 'base64'),
  }));
  const alternatives = files.filter(({ contentType }) => contentType.startsWith('text/calendar'));
  return {
    attachments: files,
    alternatives: alternatives.map(({ contentType, content }) => ({ contentType, content })),
  };
}

function messageIdFor(key: string, from: string): string {
  const domain = from.slice(from.lastIndexOf('@') + 1, -1);
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${domain}>`;
}

/** RFC 5321: 5xx is a refusal for good, 4xx "not now"; a line that broke after DATA may have carried the letter. */
function readFailure(error: unknown): MailOutcome {
  const { code = '', responseCode = 0, command = '' } = SmtpFailure.safeParse(error).data ?? {};
  const fault = `SMTP ${code} ${responseCode || ''} ${command}`.replace(/\s+/g, ' ').trim();
  if (code === 'EAUTH' || code === 'ENOAUTH') return { kind: 'paused', cause: 'unauthorised', fault };
  if (responseCode >= 500) return { kind: 'rejected', fault };
  if (responseCode >= 400 || BEFORE_HANDOVER.includes(code) || command === 'CONN') {
    return { kind: 'retry-after', milliseconds: minutes(1) };
  }
  return { kind: 'unknown', fault };
}

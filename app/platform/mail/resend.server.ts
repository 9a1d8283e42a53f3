import { Resend } from 'resend';
import { seconds } from '../time';
import { MAX_BATCH, postedMail } from './payload';
import { readAnswer, type ProviderAnswer } from './resend-answer';
import type { Mail, MailBatch, MailOutcome, MailTransport } from './transport';

type ResendOptions = { apiKey: string; baseUrl: string; timeout?: number };

/**
 * Resend. A single letter goes through the SDK. A batch does not: the SDK parses the letters and writes the JSON anew,
 * so its bytes would follow the SDK's version, and a retry after an upgrade would be "same key, other payload" (409).
 * The frozen bytes are posted by fetch as they are stored. The SDK has no time-out either: each call brings its signal.
 */
export function resendTransport({ apiKey, baseUrl, timeout = seconds(20) }: ResendOptions): MailTransport {
  const client = new Resend(apiKey, { baseUrl, userAgent: 'flywheel' });

  async function send(mail: Mail): Promise<MailOutcome> {
    const { reply_to: replyTo, attachments, ...posted } = postedMail(mail);
    const files = attachments?.map(({ content_type: contentType, ...file }) => ({ ...file, contentType }));
    const options = { idempotencyKey: mail.key, signal: AbortSignal.timeout(timeout) };
    const { data, error, headers } = await client.emails.send({ ...posted, replyTo, attachments: files }, options);
    const body = data ? { data: [data] } : error;
    return readAnswer({ status: data ? 200 : error.statusCode, body, headers: headers ?? {} }, 1);
  }

  async function sendBatch(batch: MailBatch): Promise<MailOutcome> {
    const headers = {
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
      'idempotency-key': batch.key,
      // Permissive: one bad address harms one letter, not a hundred (reliability R8).
      'x-batch-validation': 'permissive',
      'user-agent': 'flywheel',
    };
    const answer = await post(`${baseUrl}/emails/batch`, {
      method: 'POST',
      headers,
      body: batch.payload,
      signal: AbortSignal.timeout(timeout),
    });
    return readAnswer(answer, batch.size);
  }

  return { name: 'resend', maxBatch: MAX_BATCH, send, sendBatch };
}

/** Never throws: a broken line, a time-out and half an answer are all "no answer". */
async function post(url: string, init: RequestInit): Promise<ProviderAnswer> {
  try {
    const response = await fetch(url, init);
    const text = await response.text();
    return { status: response.status, body: parse(text), headers: Object.fromEntries(response.headers) };
  } catch {
    return { status: null, body: undefined, headers: {} };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { createHash, randomUUID } from 'node:crypto';
import type { ErrorResponse } from 'resend';
import { hours } from '../../../app/platform/time';
import type { Letter } from './validate';

export type LedgerRow = {
  id: string;
  to: string;
  key: string | null;
  index: number;
  at: number;
  /** SHA-256 of the letter as posted: two letters are the same when these are. */
  digest: string;
  subject: string;
  from: string;
  headers: Record<string, string>;
  attachments: Letter['attachments'];
  html: string;
  text: string;
};

export type Answer = { status: number; body: unknown };
type Remembered = { bodyDigest: string; until: number; answer: Answer | null };

export const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** Idempotency memory: an answer is kept for 24 hours of the provider's clock; null while the call is in flight. */
export function idempotencyMemory() {
  const answers = new Map<string, Remembered>();

  function begin(key: string, bodyDigest: string, now: number): Answer | 'go' {
    const known = answers.get(key);
    if (known && known.until > now) {
      if (known.bodyDigest !== bodyDigest) return conflict('invalid_idempotent_request');
      return known.answer ?? conflict('concurrent_idempotent_requests');
    }
    answers.set(key, { bodyDigest, until: now + hours(24), answer: null });
    return 'go';
  }

  /** Only what was accepted is remembered: a refused call may be made again. */
  function end(key: string, answer: Answer) {
    const known = answers.get(key);
    if (known && answer.status === 200) known.answer = answer;
    else answers.delete(key);
  }

  return { begin, end };
}

const conflict = (name: ErrorResponse['name']): Answer => ({
  status: 409,
  body: { statusCode: 409, name, message: 'This idempotency key has been used before.' },
});

/** Everything the provider accepted. Bodies beyond `keepBodies` letters are dropped, their digests stay. */
export function mailLedger(keepBodies: number) {
  const rows: LedgerRow[] = [];

  function accept(letter: Letter, origin: { key: string | null; index: number; at: number }): string {
    const id = randomUUID();
    const isKept = rows.length < keepBodies;
    rows.push({
      id,
      to: [letter.to].flat().join(', '),
      ...origin,
      digest: digest(JSON.stringify(letter)),
      subject: letter.subject,
      from: letter.from,
      headers: letter.headers ?? {},
      attachments: letter.attachments,
      html: isKept ? (letter.html ?? '') : '',
      text: isKept ? (letter.text ?? '') : '',
    });
    return id;
  }

  return { rows, accept };
}

import { z } from 'zod';
import { seconds } from '../time';
import type { MailOutcome } from './transport';

/** What came back: `status` null when no whole answer arrived. `body` is parsed JSON, or undefined when it was none. */
export type ProviderAnswer = { status: number | null; body: unknown; headers: Record<string, string> };

const Accepted = z.object({
  data: z.array(z.object({ id: z.string().min(1) })),
  errors: z.array(z.object({ index: z.number().int().min(0), message: z.string() })).default([]),
});
const Failure = z.object({ name: z.string().default(''), message: z.string().default('') });

const QUOTAS = ['daily_quota_exceeded', 'monthly_quota_exceeded'];

/**
 * Resend's answer as an outcome (resend.com/docs/api-reference/errors). Anything that is not surely "not sent" is
 * `unknown`, because only the same key and bytes may follow it.
 */
export function readAnswer(answer: ProviderAnswer, size: number): MailOutcome {
  const { status, body, headers } = answer;
  if (status === null) return { kind: 'unknown', fault: 'no answer' };
  if (status >= 200 && status < 300) return readAccepted(body, size);
  const { name, message } = Failure.safeParse(body).data ?? { name: '', message: '' };
  const fault = `${status} ${name}: ${message}`.slice(0, 500);
  if (status === 429) {
    if (QUOTAS.includes(name)) return { kind: 'paused', cause: 'quota', fault };
    return { kind: 'retry-after', milliseconds: waitOf(headers) };
  }
  if (status === 401 || status === 403) return { kind: 'paused', cause: 'unauthorised', fault };
  if (status === 409 && name === 'invalid_idempotent_request') return { kind: 'conflict', cause: 'other-payload' };
  if (status === 409 && name === 'concurrent_idempotent_requests') return { kind: 'conflict', cause: 'in-flight' };
  if (status >= 400 && status < 500 && status !== 408 && status !== 409) return { kind: 'rejected', fault };
  return { kind: 'unknown', fault };
}

/** In permissive mode `data` holds the accepted letters alone, in order; `errors` names the others by index. */
function readAccepted(body: unknown, size: number): MailOutcome {
  const parsed = Accepted.safeParse(body);
  if (!parsed.success) return { kind: 'unknown', fault: 'an answer we cannot read' };
  const faults = new Map(parsed.data.errors.map((error) => [error.index, error.message]));
  if (parsed.data.data.length + faults.size !== size)
    return { kind: 'unknown', fault: 'an answer of the wrong length' };
  const ids = parsed.data.data.values();
  const rows = Array.from({ length: size }, (_, index) => {
    const fault = faults.get(index);
    return fault === undefined
      ? { ok: true as const, providerId: ids.next().value?.id ?? '' }
      : { ok: false as const, fault };
  });
  return { kind: 'accepted', rows };
}

function waitOf(headers: Record<string, string>): number {
  const wait = Number(headers['retry-after'] ?? headers['ratelimit-reset']);
  return Number.isFinite(wait) && wait > 0 ? seconds(wait) : seconds(1);
}

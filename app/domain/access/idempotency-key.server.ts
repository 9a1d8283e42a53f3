import { z } from 'zod';
import { IdempotencyKey } from '~/domain/accounts/api-shapes';
import { ProblemError } from '~/platform/api.server';

/** The Idempotency-Key of a call, or null. Ends a call whose key does not fit. */
export function readIdempotencyKey(request: Request): string | null {
  const key = z.nullable(IdempotencyKey).safeParse(request.headers.get('idempotency-key'));
  if (key.success) return key.data;
  const detail = key.error.issues[0]!.message;
  throw new ProblemError('unreadable', 'The header Idempotency-Key does not fit.', {
    errors: [{ parameter: 'Idempotency-Key', detail }],
  });
}

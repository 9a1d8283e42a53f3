import { expect, it } from 'vitest';
import { readAnswer } from '~/platform/mail/resend-answer';

const answer = (status: number | null, body?: unknown, headers: Record<string, string> = {}) =>
  readAnswer({ status, body, headers }, 2);
const fault = (status: number, name: string, headers = {}) =>
  answer(status, { statusCode: status, name, message: 'm' }, headers);

it.each([
  ['no answer', answer(null), 'unknown'],
  ['500', fault(500, 'internal_server_error'), 'unknown'],
  ['502 with HTML', answer(502), 'unknown'],
  ['408', answer(408), 'unknown'],
  ['409 of a kind we do not know', answer(409), 'unknown'],
  ['200 with broken JSON', answer(200), 'unknown'],
  ['200 with a row missing', answer(200, { data: [{ id: 'a' }] }), 'unknown'],
  ['200 with a row too many', answer(200, { data: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }), 'unknown'],
  ['400', fault(400, 'validation_error'), 'rejected'],
  ['422', fault(422, 'missing_required_field'), 'rejected'],
])('%s', (_case, outcome, kind) => expect(outcome.kind).toBe(kind));

it('waits as long as it is told, else a second', () => {
  expect(fault(429, 'rate_limit_exceeded', { 'retry-after': '7' })).toEqual({
    kind: 'retry-after',
    milliseconds: 7000,
  });
  expect(fault(429, 'rate_limit_exceeded', { 'ratelimit-reset': '3' })).toEqual({
    kind: 'retry-after',
    milliseconds: 3000,
  });
  expect(fault(429, 'rate_limit_exceeded', { 'retry-after': 'soon' })).toEqual({
    kind: 'retry-after',
    milliseconds: 1000,
  });
});

it.each([
  [401, 'missing_api_key', 'unauthorised'],
  [403, 'invalid_api_key', 'unauthorised'],
  [429, 'daily_quota_exceeded', 'quota'],
  [429, 'monthly_quota_exceeded', 'quota'],
])('%i %s pauses for a person', (status, name, cause) => {
  expect(fault(status, name)).toMatchObject({ kind: 'paused', cause });
});

it.each([
  ['invalid_idempotent_request', 'other-payload'],
  ['concurrent_idempotent_requests', 'in-flight'],
])('409 %s', (name, cause) => expect(fault(409, name)).toEqual({ kind: 'conflict', cause }));

it('puts ids and faults in the order of the letters', () => {
  const body = { data: [{ id: 'b' }], errors: [{ index: 0, message: 'bad' }] };
  expect(answer(200, body)).toEqual({
    kind: 'accepted',
    rows: [
      { ok: false, fault: 'bad' },
      { ok: true, providerId: 'b' },
    ],
  });
});

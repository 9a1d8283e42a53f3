import { afterEach, expect, it } from 'vitest';
import { hours } from '~/platform/time';
import { spawnFakeProvider, startFakeProvider } from './fake-provider';
import type { ProviderOptions } from './fake-provider/server';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function provider(options?: ProviderOptions) {
  const started = await startFakeProvider(options);
  closing.push(started.close);
  return started;
}

const one = (to = 'hanna@tessel.example') => ({
  from: 'N <n@northbeam.example>',
  to,
  subject: 's',
  html: '<p>h</p>',
  text: 't',
});

async function post(url: string, body: unknown, headers: Record<string, string> = {}, path = '/emails/batch') {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer test-key', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}

it('answers a letter with its id, as the OpenAPI document says', async () => {
  const { url, ledger } = await provider();
  const answer = await post(url, one(), {}, '/emails');
  expect(answer).toMatchObject({ status: 200, body: { id: ledger()[0]?.id } });
});

it('lets nobody in without the key', async () => {
  const { url, ledger } = await provider();
  expect((await post(url, [one()], { authorization: 'Bearer other' })).status).toBe(401);
  expect(ledger()).toHaveLength(0);
});

it.each([
  ['101 letters', Array.from({ length: 101 }, () => one())],
  ['no letter', []],
  ['no list', one()],
  ['a field it does not know', [{ ...one(), replyTo: 'a@b.example' }]],
  ['a header with a line break', [{ ...one(), headers: { 'X-A': 'a\r\nb' } }]],
  ['one bad address', [one(), one('nobody')]],
])('refuses %s whole when strict', async (_case, body) => {
  const { url, ledger } = await provider();
  expect(await post(url, body)).toMatchObject({ status: 422, body: { name: 'validation_error', statusCode: 422 } });
  expect(ledger()).toHaveLength(0);
});

it('accepts the good rows when permissive, and names the bad by index', async () => {
  const { url, ledger } = await provider();
  const answer = await post(url, [one('nobody'), one()], { 'x-batch-validation': 'permissive' });
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ data: [{ id: ledger()[0]?.id }], errors: [{ index: 0 }] });
});

it('remembers a key for 24 hours of its own clock', async () => {
  const { url, ledger, clock } = await provider();
  const first = await post(url, [one()], { 'idempotency-key': 'k' });
  clock.advance(hours(24) - 60_000);
  expect((await post(url, [one()], { 'idempotency-key': 'k' })).body).toEqual(first.body);
  expect(await post(url, [one('p@tessel.example')], { 'idempotency-key': 'k' })).toMatchObject({
    status: 409,
    body: { name: 'invalid_idempotent_request' },
  });
  expect(ledger()).toHaveLength(1);
  clock.advance(120_000);
  await post(url, [one()], { 'idempotency-key': 'k' });
  expect(ledger()).toHaveLength(2);
});

it('names a call in flight', async () => {
  const { url, ledger } = await provider({ latency: 80 });
  const both = await Promise.all([1, 2].map(() => post(url, [one()], { 'idempotency-key': 'k' })));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(both.find(({ status }) => status === 409)?.body.name).toBe('concurrent_idempotent_requests');
  expect(ledger()).toHaveLength(1);
});

it('refuses a key over 256 characters', async () => {
  const { url } = await provider();
  expect((await post(url, [one()], { 'idempotency-key': 'k'.repeat(257) })).body.name).toBe('invalid_idempotency_key');
});

it('limits the rate, says when to come back, and marks who does not wait', async () => {
  const { url, calls, clock } = await provider({ rate: 2 });
  const statuses = [];
  for (let n = 0; n < 4; n++) statuses.push(await post(url, [one()]));
  expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429, 429]);
  expect(statuses[2]?.headers.get('retry-after')).toBe('1');
  expect(statuses[0]?.headers.get('ratelimit-limit')).toBe('2');
  clock.advance(1000);
  expect((await post(url, [one()])).status).toBe(200);
  expect(calls().map((call) => call.isTooEarly)).toEqual([false, false, false, true, false]);
});

it('meets the same faults for the same seed, in the share asked for', async () => {
  const run = async () => {
    const { url, calls } = await provider({ seed: 7, faults: { '500': 0.3, '429': 0.2 } });
    for (let n = 0; n < 100; n++) await post(url, [one()]);
    return calls().map((call) => call.fault);
  };
  const first = await run();
  expect(await run()).toEqual(first);
  expect(first.filter((fault) => fault === '500').length).toBeGreaterThan(15);
  expect(first.filter((fault) => fault === null).length).toBeGreaterThan(30);
});

it('accepts and then breaks the line: the same key learns what happened', async () => {
  const { url, ledger, pull } = await provider();
  pull({ force: ['accept-then-reset'] });
  await expect(post(url, [one()], { 'idempotency-key': 'k' })).rejects.toThrow();
  expect(ledger()).toHaveLength(1);
  expect((await post(url, [one()], { 'idempotency-key': 'k' })).body).toEqual({ data: [{ id: ledger()[0]?.id }] });
  expect(ledger()).toHaveLength(1);
});

it('runs as a process of its own', async () => {
  const child = await spawnFakeProvider({ faults: { '500': 1 } });
  closing.push(child.close);
  expect((await post(child.url, [one()])).status).toBe(500);
  await child.pull({ faults: {} });
  expect((await post(child.url, [one()])).status).toBe(200);
  expect((await child.ledger()).map((row) => row.to)).toEqual(['hanna@tessel.example']);
  expect((await child.calls()).map((call) => call.status)).toEqual([500, 200]);
});

import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { answerApi, apiJson, assertMethod, onlyMethod, ProblemError, readJson, readQuery } from '~/platform/api.server';
import { connect, useConnection } from '~/platform/db.server';
import { log } from '~/platform/log.server';
import { Problem, PROBLEM_TYPE } from '~/platform/problem';
import { testDatabase } from '#test/support/database';
import { testContext } from '#test/support/requests';

const own = await testDatabase();
const Shape = z.strictObject({ rows: z.array(z.strictObject({ name: z.string('Write text.') })) });
const limit = { maxBytes: 1000 };

function json(body: BodyInit, headers: Record<string, string> = { 'content-type': 'application/json' }) {
  const request = new Request('http://flywheel.test/api/v1/accounts', { method: 'POST', body, headers });
  return { request, context: testContext() };
}

/** What a caller sees: the status and the problem, or what was read. */
async function told(args: ReturnType<typeof json>, handle: () => Promise<unknown>) {
  const response = await answerApi(args, async () => apiJson((await handle()) as object));
  const body = (await response.json()) as Record<string, unknown>;
  if (response.ok) return body;
  expect(response.headers.get('content-type')).toBe(PROBLEM_TYPE);
  expect(Problem.parse(body)).toEqual(body);
  expect(body.status).toBe(response.status);
  return { status: response.status, errors: body.errors };
}

const read = (args: ReturnType<typeof json>) => told(args, () => readJson(args.request, Shape, limit));

describe('readJson', () => {
  it('reads a body by the schema, with its text', async () => {
    const text = '{"rows":[{"name":"Łódź"}]}';
    for (const type of ['application/json', 'Application/JSON; charset=utf-8']) {
      expect(await read(json(text, { 'content-type': type }))).toEqual({ value: { rows: [{ name: 'Łódź' }] }, text });
    }
  });

  it.each([
    ['a form', 'rows=1', 415],
    ['nothing', '', 400],
    ['half of it', '{"rows":[', 400],
    ['a NUL', '{"rows":[{"name":"a\\u0000b"}]}', 400],
    ['half a character', '{"rows":[{"name":"\\ud800"}]}', 400],
    ['a raw NUL', '{"rows":[{"name":"a\0b"}]}', 400],
    ['depth', `${'['.repeat(400)}${']'.repeat(400)}`, 400],
    ['more than allowed', `{"rows":[{"name":"${'x'.repeat(1000)}"}]}`, 413],
    ['another shape', '[]', 422],
    ['another type', '{"rows":[{"name":1}]}', 422],
    ['an unknown field', '{"rows":[{"name":"x","nme":"y"}]}', 422],
    ['a name every object has', '{"rows":[{"name":"x","__proto__":{}}],"constructor":1}', 422],
  ])('refuses %s', async (_, body, status) => {
    const type = status === 415 ? 'application/x-www-form-urlencoded' : 'application/json';
    expect(await read(json(body, { 'content-type': type }))).toMatchObject({ status });
  });

  it('refuses a body without a type, and one that is packed', async () => {
    expect(await read(json(new Uint8Array([123, 125]), {}))).toMatchObject({ status: 415 });
    const packed = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    expect(await read(json('{}', packed))).toMatchObject({ status: 415 });
  });

  it('names each place', async () => {
    const { errors } = (await read(json('{"rows":[{"name":"x"},{"name":1}]}'))) as { errors: unknown };
    expect(errors).toEqual([{ pointer: '#/rows/1/name', detail: 'Write text.' }]);
  });
});

describe('readQuery', () => {
  const Query = z.object({ dryRun: z.enum(['true', 'false']).default('false') });
  const query = (search: string) => {
    const request = new Request(`http://flywheel.test/api/v1/accounts${search}`);
    return told({ request, context: testContext() }, async () => readQuery(request, Query));
  };
  it.each([
    ['', { dryRun: 'false' }],
    ['?dryRun=true', { dryRun: 'true' }],
    ['?dryRun=yes', { status: 400 }],
    ['?dryrun=true', { status: 400 }],
    ['?dryRun=true&dryRun=true', { status: 400 }],
    ['?dryRun=false&constructor=1', { status: 400 }],
  ])('%s', async (search, answer) => {
    expect(await query(search)).toMatchObject(answer);
  });
});

describe('methods', () => {
  it('another than the one there is ends the call, naming that one', async () => {
    const args = json('{}');
    const answer = await onlyMethod('GET')(args);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(await told(args, async () => assertMethod(args.request, 'GET'))).toMatchObject({ status: 405 });
    expect(await told(args, async () => (assertMethod(args.request, 'POST'), {}))).toEqual({});
  });
});

describe('surprises', () => {
  it('say nothing of themselves, and are logged with the id that the caller can quote', async () => {
    const error = vi.spyOn(log, 'error').mockImplementation(() => {});
    const args = json('{}');
    const answer = await answerApi(args, () => Promise.reject(new Error('the secret of it')));
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).not.toContain('secret');
    expect(JSON.parse(text).instance).toBe(`/api/v1/accounts#${args.context.requestId}`);
    expect(error.mock.calls[0]?.[0]).toMatchObject({ requestId: args.context.requestId });
    error.mockRestore();
  });

  it('are a pause while the database is away', async () => {
    const error = vi.spyOn(log, 'error').mockImplementation(() => {});
    const away = connect('postgres://nobody@127.0.0.1:1/nowhere');
    useConnection(away);
    const answer = await answerApi(json('{}'), () => Promise.reject(new Error('no connection')));
    useConnection(own);
    await away.db.$disconnect();
    await away.pool.end();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
    error.mockRestore();
  });

  it('a refusal of a use case keeps its headers', async () => {
    const refusal = new ProblemError('under-way', 'Wait.', { headers: { 'Retry-After': '2' } });
    const answer = await answerApi(json('{}'), () => Promise.reject(refusal));
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([
      409,
      '2',
      'no-store',
    ]);
  });
});

import Ajv from 'ajv/dist/2020';
import { beforeAll, describe, expect, it } from 'vitest';
import { apiKinds, kindNamed } from '~/domain/accounts/api-shapes';
import { CRM_FIELDS } from '~/domain/accounts/fields';
import { installDefaultSops } from '~/domain/requests/install-default-sops.server';
import { Problem, PROBLEM_TYPE, problems } from '~/platform/problem';
import { addTime, days, systemNow } from '~/platform/time';
import { makeApiKey } from '#test/support/api';
import { ORIGIN, startBuiltApp } from '#test/support/built-app';
import { testDatabase } from '#test/support/database';
import { naughty } from '#test/support/naughty';
import { peopleInRoles } from '#test/support/people-in-roles';
import { makeDeal, makeRequester } from '#test/support/requests-data';
import { listRoutes } from '#test/support/routes';

/** The API as programs meet it: through every border, against its own document. */
const { db } = await testDatabase();
type Send = Awaited<ReturnType<typeof startBuiltApp>>;
type Operation = { responses: Record<string, { content: Record<string, { schema: object }> }> };
type Document = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, object> } };

let send: Send;
let key = '';
let document: Document;
const ajv = new Ajv({ strict: false, validateFormats: false });

beforeAll(async () => {
  await peopleInRoles(db);
  send = await startBuiltApp();
  ({ key } = await makeApiKey(db));
  document = (await (await send('/api/v1/openapi.json')).json()) as Document;
  ajv.addSchema({ $id: 'api', ...document });
});

type Call = { key?: string; body?: unknown; headers?: Record<string, string>; method?: string };

/** Asks and checks the answer against the document: its status, its type and its shape. */
async function ask(path: string, { key: own = key, body, headers = {}, method }: Call = {}) {
  await db.rateLimit.deleteMany(); // the limit is another test's
  const response = await send(path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    form: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...(own ? { authorization: `Bearer ${own}` } : {}), ...headers },
  });
  const json = (await response.json()) as Record<string, unknown>;
  const { status } = response;
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  expect([path, type]).toEqual([path, status < 300 ? 'application/json' : PROBLEM_TYPE]);
  if (status >= 300) {
    expect(Problem.parse(json)).toEqual(json);
    expect(json.status).toBe(status);
    expect(json.type).toMatch(new RegExp(`^${ORIGIN}/api/v1/openapi.json#(${Object.keys(problems).join('|')})$`));
    expect(JSON.stringify(json)).not.toMatch(/node_modules|\.ts:|at \w+ \(/);
  }
  return { response, status, type, json };
}

/** That the document knows this answer of this operation. */
function expectDocumented(template: string, method: string, { status, type, json }: Awaited<ReturnType<typeof ask>>) {
  const pointer = ['paths', template, method, 'responses', String(status), 'content', type, 'schema'];
  const escaped = pointer.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')));
  const validate = ajv.getSchema(`api#/${escaped.join('/')}`);
  expect([template, status, Boolean(validate)]).toEqual([template, status, true]);
  validate!(json);
  expect(validate!.errors ?? []).toEqual([]);
}

const aRow = { externalId: 'A-1', name: 'Castellan Foods', renewalOn: '2027-03-31', products: ['Routing'] };

describe('the document', () => {
  it('names every route and method of the API, and none that is not there', async () => {
    const routes = (await listRoutes()).filter(({ path }) => path.startsWith('/api/') && path !== '/api/*');
    const paths = routes.flatMap(({ path }) =>
      path === '/api/v1/:kind' ? apiKinds.map((kind) => `/api/v1/${kind}`) : [path.replace(/:(\w+)/g, '{$1}')],
    );
    expect(Object.keys(document.paths).sort()).toEqual(paths.sort());
    for (const path of paths) {
      const taken = await Promise.all(
        ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map(async (method) => {
          const { status } = await send(path.replace('{id}', 'x'), {
            method,
            headers: { authorization: `Bearer ${key}` },
          });
          return status === 405 ? [] : [method.toLowerCase()];
        }),
      );
      expect([path, taken.flat()]).toEqual([path, Object.keys(document.paths[path] ?? {})]);
    }
  });

  it('is one that programs can read: every reference leads somewhere, every name is one', () => {
    const text = JSON.stringify(document);
    for (const [, reference] of text.matchAll(/"\$ref":"#([^"]+)"/g))
      expect(ajv.getSchema(`api#${reference}`)).toBeTruthy();
    const names = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(apiKinds.length + 4);
  });

  it.each(apiKinds)('describes the fields of %s as the import knows them', (kind) => {
    const call = document.components.schemas[`${kind.charAt(0).toUpperCase()}${kind.slice(1)}Call`] as {
      properties: { rows: { items: { properties: object } } };
    };
    const names = CRM_FIELDS[kindNamed(kind)!].map(({ name }) => name);
    expect(Object.keys(call.properties.rows.items.properties)).toEqual(names);
  });

  it('accepts a call exactly when the routes do', async () => {
    const validate = ajv.getSchema('api#/components/schemas/AccountsCall')!;
    const bodies = [
      { rows: [aRow] },
      { rows: [{ seats: '3', isPublicSector: false, annualRevenue: 10.5, products: null }] },
      { rows: [] },
      { rows: [{}], more: 1 },
      { rows: [{ nme: 'x' }] },
      { rows: [{ name: 3 }] },
      { rows: [{ externalId: 1.5 }] },
      { rows: [{ renewalOn: 20270331 }] },
      { rows: Array.from({ length: 1001 }, () => ({})) },
      {},
      [],
      null,
    ];
    for (const body of bodies) {
      const { status } = await ask('/api/v1/accounts?dryRun=true', { body });
      expect([body, status]).toEqual([body, validate(body) ? 200 : 422]);
    }
  });
});

describe('answers are as documented', () => {
  it.each(apiKinds)('POST /api/v1/%s, whatever happens', async (kind) => {
    const path = `/api/v1/${kind}`;
    const other = await makeApiKey(db, { scopes: ['imports.read'] });
    const answers = {
      200: await ask(`${path}?dryRun=true`, { body: { rows: [{ externalId: 'X-1' }, {}] } }),
      400: await ask(path, { body: '{' }),
      401: await ask(path, { key: '', body: {} }),
      403: await ask(path, { key: other.key, body: {} }),
      405: await ask(path, { method: 'PUT', body: {} }),
      413: await ask(path, { body: `{"rows":[{"name":"${'x'.repeat(5_000_000)}"}]}` }),
      415: await ask(path, { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
      422: await ask(path, { body: { rows: 1 } }),
    };
    for (const [status, answer] of Object.entries(answers)) {
      expect(answer.status).toBe(Number(status));
      expectDocumented(path, 'post', answer);
    }
  });

  it('an import, from the call to its reading', async () => {
    const headers = { 'idempotency-key': 'first-of-the-day' };
    const rows = [aRow, { name: 'Nobody' }, { externalId: 'A-3', name: 'Late', renewalOn: '31/03/2027' }];
    const made = await ask('/api/v1/accounts', { body: { rows }, headers });
    expectDocumented('/api/v1/accounts', 'post', made);
    expect(made.json).toMatchObject({ status: 'applied', counts: { new: 1, rejected: 2 } });
    expect((await ask('/api/v1/accounts', { body: { rows }, headers })).json).toEqual(made.json);
    const reused = await ask('/api/v1/accounts', { body: { rows: [aRow] }, headers });
    expect([reused.status, reused.json.type]).toEqual([422, `${ORIGIN}/api/v1/openapi.json#other-body`]);
    const read = await ask(`/api/v1/imports/${String(made.json.id)}`);
    expectDocumented('/api/v1/imports/{id}', 'get', read);
    expect(read.json).toEqual(made.json);
    const stranger = await makeApiKey(db);
    for (const one of [
      { key: stranger.key, id: made.json.id },
      { key, id: 'imp_unknown' },
    ]) {
      const none = await ask(`/api/v1/imports/${String(one.id)}`, { key: one.key });
      expect(none.status).toBe(404);
      expectDocumented('/api/v1/imports/{id}', 'get', none);
    }
    const scope = await makeApiKey(db, { scopes: ['accounts.write'] });
    const refused = await ask(`/api/v1/imports/${String(made.json.id)}`, { key: scope.key });
    expect(refused.status).toBe(403);
    expectDocumented('/api/v1/imports/{id}', 'get', refused);
  });

  it('too many calls', async () => {
    const { key: busy } = await makeApiKey(db);
    const headers = { authorization: `Bearer ${busy}` };
    await db.rateLimit.deleteMany();
    const statuses = [];
    for (let n = 0; n < 61; n++) statuses.push((await send('/api/v1/imports/x', { headers })).status);
    expect(statuses).toEqual([...Array.from({ length: 60 }, () => 404), 429]);
    const response = await send('/api/v1/imports/x', { headers });
    const json = (await response.json()) as Record<string, unknown>;
    expectDocumented('/api/v1/imports/{id}', 'get', { response, status: 429, type: PROBLEM_TYPE, json });
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('requests by program', () => {
  const body = {
    ...{ requester: 'seller@northbeam.example', team: 'sales', activity: 'quote', dealExternalId: 'D-7' },
    ...{ need: 'How the first month was.', persona: 'Head of logistics', topics: ['cutover'], questions: ['Why?'] },
    neededBy: addTime(systemNow(), days(12)).toISOString().slice(0, 10),
  };
  const path = '/api/v1/requests';

  beforeAll(async () => {
    await db.$transaction((tx) => installDefaultSops(tx, systemNow()));
    await makeRequester(db, { email: body.requester });
    await makeDeal(db, { externalId: body.dealExternalId });
  });

  it('are submitted once, read again, and answered as documented', async () => {
    const headers = { 'idempotency-key': 'request-1' };
    const made = await ask(path, { body, headers });
    expect([made.status, made.json]).toMatchObject([200, { status: 'new', closedAs: null }]);
    expectDocumented(path, 'post', made);
    expect((await ask(path, { body, headers })).json).toEqual(made.json);
    expect(await db.request.count({ where: { source: 'API' } })).toBe(1);
    const reused = await ask(path, { body: { ...body, need: 'Other.' }, headers });
    expect([reused.status, reused.json.type]).toEqual([422, `${ORIGIN}/api/v1/openapi.json#other-body`]);
    const read = await ask(`${path}/${String(made.json.number)}`);
    expectDocumented(`${path}/{number}`, 'get', read);
    expect(read.json).toEqual(made.json);
    for (const number of ['0', '999999', 'x', '1e3'])
      expectDocumented(`${path}/{number}`, 'get', await ask(`${path}/${number}`));
  });

  it('whatever happens', async () => {
    const other = await makeApiKey(db, { scopes: ['imports.read'] });
    const answers = {
      400: await ask(path, { body: '{' }),
      401: await ask(path, { key: '', body }),
      403: await ask(path, { key: other.key, body }),
      405: await ask(path, { method: 'PUT', body }),
      413: await ask(path, { body: { ...body, need: 'x'.repeat(200_000) } }),
      415: await ask(path, { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
      422: await ask(path, { body: { ...body, dealExternalId: 'D-none' } }),
    };
    for (const [status, answer] of Object.entries(answers)) {
      expect(answer.status).toBe(Number(status));
      expectDocumented(path, 'post', answer);
    }
    expect(answers[422].json.errors).toMatchObject([{ pointer: '#/dealExternalId' }]);
    expectDocumented(`${path}/{number}`, 'get', await ask(`${path}/1`, { key: other.key }));
  });

  it('a refused call lets its Idempotency-Key go, so that the mended one may use it', async () => {
    const headers = { 'idempotency-key': 'request-2' };
    expect((await ask(path, { body: { ...body, need: '' }, headers })).status).toBe(422);
    expect((await ask(path, { body, headers })).status).toBe(200);
  });

  it('a body fits the document exactly when the route reads it', async () => {
    const validate = ajv.getSchema('api#/components/schemas/RequestCall')!;
    const { requester: _, ...nobody } = body;
    const odd = [nobody, { ...body, more: 1 }, { ...body, team: 'SALES' }, { ...body, wanted: 99 }, [], null];
    for (const one of odd) {
      expect([one, validate(one)]).toEqual([one, false]);
      expect([one, (await ask(path, { body: one })).status]).toEqual([one, 422]);
    }
    expect(validate(body)).toBe(true);
  });

  it('S7: naughty texts in every field', async () => {
    for (const text of naughty.map((one) => one.toWellFormed().replaceAll('\0', '').slice(0, 100))) {
      const { status } = await ask(path, {
        body: { ...body, need: text, persona: text, topics: [text], region: text },
      });
      expect([text, status < 500]).toEqual([text, true]);
    }
  });
});

it('every refusal is problem details, never a page, wherever it comes from', async () => {
  for (const [path, status] of [
    ['/api', 404],
    ['/api/v1', 404],
    ['/api/v1/people', 404],
    ['/api/v2/accounts', 404],
    ['/api/v1/accounts', 405],
    ['/api/v1/%E0%A4%A', 400],
    ['/api/v1/a%00b', 400],
    ['/api/v1/%E9%83%A8', 404],
    ['/api/v1/accounts/x/y', 404],
  ] as const) {
    expect([path, (await ask(path)).status]).toEqual([path, status]);
  }
  for (const method of ['PUT', 'PATCH', 'DELETE']) {
    expect((await ask('/api/v1/openapi.json', { method, body: {} })).status).toBe(405);
  }
});

describe('S7: whatever is sent, the answer is one, and no 5xx', () => {
  it('in each field of a row', async () => {
    for (const kind of apiKinds) {
      const rows = naughty.map((text) =>
        Object.fromEntries(
          CRM_FIELDS[kindNamed(kind)!].map(({ name }) => [name, text.toWellFormed().replaceAll('\0', '')]),
        ),
      );
      const { status, json } = await ask(`/api/v1/${kind}`, { body: { rows: rows.map((row) => cut(row)) } });
      expect([kind, status]).toEqual([kind, 200]);
      expect(json.rows).toHaveLength(rows.length);
    }
  });
  const cut = (row: Record<string, string>) =>
    Object.fromEntries(Object.entries(row).map(([name, text]) => [name, text.slice(0, 4000).toWellFormed()]));

  it.each([
    ['a NUL', '{"rows":[{"name":"a\\u0000b"}]}', 400],
    ['half a character', '{"rows":[{"name":"\\ud800"}]}', 400],
    ['depth', `{"rows":[{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`, 400],
    ['bytes that are no text', '\ud800{', 400],
    ['a number beyond numbers', '{"rows":[{"seats":1e999}]}', 422],
    ['a long number', '{"rows":[{"seats":123456789012345678901234567890}]}', 200],
    ['twice the same name', '{"rows":[{"name":"a","name":"b"}]}', 200],
    ['names of every object', '{"rows":[{"__proto__":{"name":"x"},"constructor":1}]}', 422],
    ['a megabyte in one value', `{"rows":[{"name":"${'x'.repeat(1_000_000)}"}]}`, 422],
    ['nothing', '', 400],
    ['null', 'null', 422],
  ])('as a body: %s', async (_, body, status) => {
    expect((await ask('/api/v1/accounts?dryRun=true', { body })).status).toBe(status);
  });

  it('in headers and queries', async () => {
    const headerTexts = naughty.filter((text) => /^[\x20-\x7e]*$/.test(text) && text.length < 5000);
    for (const text of headerTexts) {
      const one = await ask('/api/v1/accounts', { body: { rows: [] }, headers: { 'idempotency-key': text } });
      const two = await ask('/api/v1/accounts', { body: { rows: [] }, headers: { authorization: text } });
      expect([one.status < 500, two.status]).toEqual([true, 401]);
    }
    for (const text of naughty.filter(({ length }) => length < 1000)) {
      const query = new URLSearchParams({ dryRun: text }).toString();
      const { status } = await ask(`/api/v1/accounts?${query}`, { body: { rows: [aRow] } });
      expect([text, status]).toEqual([text, ['true', 'false'].includes(text) ? 200 : 400]);
    }
  });
});

// The OpenAPI document, made from the shapes by which the routes read and answer, so that it cannot say anything else.
import { z } from 'zod';
import { Problem, PROBLEM_TYPE, problems, type ProblemName } from '~/platform/problem';
import { RequestCall, RequestStand } from '~/domain/requests/program-call';
import { apiCall, ApiImport, apiKinds, ApiQuery, IdempotencyKey, kindNamed, type ApiKind } from './api-shapes';
import { KIND_WORDS } from './fields';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 of /api/v1. `site`: our origin. */
export function openApiDocument(site: string): Json {
  const calls = apiKinds.map((kind) => [`${nameOf(kind)}Call`, schemaOf(apiCall(kindNamed(kind)!))]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Flywheel',
      version: '1',
      description:
        'Brings records of a CRM, a product or a support desk in, by the same way as a file: looked at row by row, found ' +
        'again by their ids, never merged by name. A row that does not fit is rejected with its reason; the others go in. ' +
        'Submits requests for colleagues under the SOP of their team, and says how they stand.',
    },
    servers: [{ url: site }],
    security: [{ key: [] }],
    paths: {
      ...Object.fromEntries(apiKinds.map((kind) => [`/api/v1/${kind}`, { post: bring(kind) }])),
      '/api/v1/requests': { post: submitRequest },
      '/api/v1/requests/{number}': { get: readRequest },
      '/api/v1/imports/{id}': { get: readImport() },
      '/api/v1/openapi.json': { get: readDocument },
    },
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key of /settings/keys' } },
      headers: quotaHeaders,
      schemas: {
        ...Object.fromEntries(calls),
        Import: schemaOf(ApiImport),
        RequestCall: schemaOf(RequestCall),
        Request: schemaOf(RequestStand),
        Problem: schemaOf(Problem),
      },
    },
    'x-problems': problems,
  };
}

const quotaHeaders = {
  'RateLimit-Limit': { description: 'Calls that a key has in a minute', schema: { type: 'integer' } },
  'RateLimit-Remaining': { description: 'Calls that are left', schema: { type: 'integer' } },
  'RateLimit-Reset': { description: 'Seconds until all are there again', schema: { type: 'integer' } },
};

const nameOf = (kind: ApiKind) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

function schemaOf(shape: z.ZodType): Json {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(shape, { io: 'input' });
  return schema;
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function bring(kind: ApiKind): Json {
  return {
    operationId: `bring${nameOf(kind)}`,
    summary: `Bring ${KIND_WORDS[kindNamed(kind)!].many}`,
    description: `Needs the scope ${kind}.write. Up to 1,000 rows and 5 MB. Answers when all is done, at most after half a minute; status tells.`,
    parameters: [
      { name: 'dryRun', in: 'query', required: false, schema: schemaOf(ApiQuery.shape.dryRun) },
      { name: 'Idempotency-Key', in: 'header', required: false, schema: schemaOf(IdempotencyKey) },
    ],
    requestBody: { required: true, content: { 'application/json': { schema: ref(`${nameOf(kind)}Call`) } } },
    responses: {
      200: answer('What became of each row', 'Import'),
      ...problemsOf(
        'unreadable',
        'no-key',
        'no-scope',
        'under-way',
        'too-large',
        'wrong-type',
        'unfit',
        'too-many-calls',
      ),
    },
  };
}

const readImport = (): Json => ({
  operationId: 'readImport',
  summary: 'How an import went',
  description: 'Needs the scope imports.read. A key reads what it brought itself.',
  parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
  responses: {
    200: answer('How it stands', 'Import'),
    ...problemsOf('no-key', 'no-scope', 'nothing-here', 'too-many-calls'),
  },
});

const submitRequest: Json = {
  operationId: 'submitRequest',
  summary: 'Submit a request for a colleague',
  description:
    'Needs the scope requests.write. Which answers must be there is said by the SOP of the team; what is missing is named. ' +
    'proof lists finished pieces that may answer it sooner.',
  parameters: [{ name: 'Idempotency-Key', in: 'header', required: false, schema: schemaOf(IdempotencyKey) }],
  requestBody: { required: true, content: { 'application/json': { schema: ref('RequestCall') } } },
  responses: {
    200: answer('How it stands', 'Request'),
    ...problemsOf('unreadable', 'no-key', 'no-scope', 'too-large', 'wrong-type', 'unfit', 'too-many-calls'),
  },
};

const readRequest: Json = {
  operationId: 'readRequest',
  summary: 'How a request stands',
  description: 'Needs the scope requests.read. Names of advocates are not in it.',
  parameters: [{ name: 'number', in: 'path', required: true, schema: { type: 'integer' } }],
  responses: {
    200: answer('How it stands', 'Request'),
    ...problemsOf('no-key', 'no-scope', 'nothing-here', 'too-many-calls'),
  },
};

const readDocument = {
  operationId: 'readDocument',
  summary: 'This document',
  security: [],
  responses: { 200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } } },
};

function answer(description: string, schema: string): Json {
  const headers = Object.fromEntries(
    Object.keys(quotaHeaders).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  );
  return { description, headers, content: { 'application/json': { schema: ref(schema) } } };
}

/** Each status once, with the problems behind it; any call may meet the last three. */
function problemsOf(...names: ProblemName[]): Json {
  const all: ProblemName[] = [...names, 'wrong-method', 'surprise', 'unavailable'];
  const statuses = [...new Set(all.map((name) => problems[name].status))];
  const titles = (status: number) =>
    Object.values(problems)
      .filter((one) => one.status === status)
      .map(({ title }) => title);
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: titles(status).join('; '), content: { [PROBLEM_TYPE]: { schema: ref('Problem') } } },
    ]),
  );
}

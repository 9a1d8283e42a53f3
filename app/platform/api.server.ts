import type { AppLoadContext } from '@remix-run/node';
import type { z } from 'zod';
import { pool } from './db.server';
import { env } from './env.server';
import { readRaw } from './http.server';
import { faultsOf, unstorable } from './json-faults';
import { log } from './log.server';
import { PROBLEM_TYPE, problemOf, problems, type ProblemName, type ProblemPlace } from './problem';

type More = { errors?: ProblemPlace[]; headers?: Record<string, string> };

/** Thrown where a call to the API ends; `answerApi` turns it into problem details. */
export class ProblemError extends Error {
  constructor(
    readonly problem: ProblemName,
    readonly detail: string,
    readonly more: More = {},
  ) {
    super(detail);
  }
}

type Args = { request: Request; context: AppLoadContext };

/** Runs a route of the API. Whatever is thrown becomes problem details, and none tells more than its own sentence. */
export async function answerApi(args: Args, handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (thrown) {
    const { problem, detail, more } = await asProblem(thrown, args.context.requestId);
    const instance = `${new URL(args.request.url).pathname}#${args.context.requestId}`;
    const body = problemOf(problem, { site: env().SITE_URL, instance, detail, errors: more.errors });
    const headers = { 'Content-Type': PROBLEM_TYPE, 'Cache-Control': 'no-store', ...more.headers };
    return new Response(JSON.stringify(body), { status: problems[problem].status, headers });
  }
}

/** An answer of the API; it stays in no cache. */
export const apiJson = (body: object) =>
  new Response(JSON.stringify(body), {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  });

/** The handler of an address at which there is nothing. */
export const nothingHere = (args: Args) =>
  answerApi(args, () => {
    throw new ProblemError('nothing-here', 'See /api/v1/openapi.json for the addresses there are.');
  });

/** The handler of a method that an address does not take. */
export const onlyMethod = (method: 'GET' | 'POST') => (args: Args) =>
  answerApi(args, () => {
    throw wrongMethod(method);
  });

/** Ends a call of another method than the one there is. */
export function assertMethod(request: Request, method: 'GET' | 'POST') {
  if (request.method !== method) throw wrongMethod(method);
}

const wrongMethod = (method: string) =>
  new ProblemError('wrong-method', `Use ${method}.`, { headers: { Allow: method === 'GET' ? 'GET, HEAD' : method } });

/**
 * A JSON body by a schema, with its text. Ends the call when it is not JSON (415, 400), larger than `maxBytes` (413),
 * holds what the database cannot store, is nested deeper than any of ours, or does not fit the schema (422, each place).
 */
export async function readJson<S extends z.ZodType>(
  request: Request,
  schema: S,
  { maxBytes }: { maxBytes: number },
): Promise<{ value: z.infer<S>; text: string }> {
  if (!/^application\/json(\s*;|$)/i.test(request.headers.get('content-type')?.trim() ?? '')) {
    throw new ProblemError('wrong-type', 'Send Content-Type: application/json.', {
      headers: { Accept: 'application/json' },
    });
  }
  if (request.headers.has('content-encoding')) {
    throw new ProblemError('wrong-type', 'Send the body as it is, without Content-Encoding.');
  }
  const text = await readRaw(request, maxBytes);
  const json = parsed(text);
  const odd = unstorable(json);
  if (odd) throw new ProblemError('unreadable', 'The body holds what cannot be stored.', { errors: [odd] });
  const result = schema.safeParse(json);
  if (result.success) return { value: result.data, text };
  throw new ProblemError('unfit', 'Nothing of this call was done. See errors for each place.', {
    errors: faultsOf(result.error),
  });
}

/** The query by a schema. Ends the call for a parameter that is unknown, given twice or unfit: a typing error must not act. */
export function readQuery<S extends z.ZodObject>(request: Request, schema: S): z.infer<S> {
  const { searchParams } = new URL(request.url);
  const names = [...new Set(searchParams.keys())];
  const unknown = names.filter((name) => !Object.hasOwn(schema.shape, name) && name !== '_routes');
  const result = schema.safeParse(Object.fromEntries(searchParams));
  const twice = names.filter((name) => searchParams.getAll(name).length > 1);
  const errors = [
    ...unknown.map((parameter) => ({ parameter, detail: 'There is no such parameter.' })),
    ...twice.map((parameter) => ({ parameter, detail: 'Give it once.' })),
    ...(result.error?.issues ?? []).map(({ path, message }) => ({ parameter: String(path[0]), detail: message })),
  ];
  if (errors.length > 0 || !result.success) throw new ProblemError('unreadable', 'The query does not fit.', { errors });
  return result.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ProblemError(
      'unreadable',
      `The body is not JSON: ${(error as Error).message.slice(0, 100).toWellFormed()}`,
    );
  }
}

const ofStatus: Record<number, ProblemName> = { 400: 'unreadable', 413: 'too-large' };

async function asProblem(thrown: unknown, requestId: string): Promise<ProblemError> {
  if (thrown instanceof ProblemError) return thrown;
  const name = thrown instanceof Response ? ofStatus[thrown.status] : undefined;
  if (name) return new ProblemError(name, await (thrown as Response).text());
  log.error({ err: thrown, requestId }, 'a call to the API failed');
  const isUp = await pool()
    .query('SELECT 1')
    .then(
      () => true,
      () => false,
    );
  if (isUp)
    return new ProblemError('surprise', 'Nothing is known to be wrong with the call. Try it again, or tell us.');
  return new ProblemError('unavailable', 'Try again in a minute.', { headers: { 'Retry-After': '30' } });
}

import type { ActionFunctionArgs } from '@remix-run/node';
import { answerApi, ProblemError } from '~/platform/api.server';
import { db } from '~/platform/db.server';
import { type Quota, takeTry } from '~/platform/rate-limit.server';
import { seconds, systemNow } from '~/platform/time';
import { readBearer } from './api-key';
import type { ApiScope } from './api-scopes';
import { type ApiCaller, findApiKey } from './find-api-key.server';

type Handle = (args: ActionFunctionArgs & { caller: ApiCaller }) => Promise<Response>;

/**
 * The door of the API: a loader or action for callers whose key holds the scope of what they call (null: there is nothing
 * at this address). Cookies are never read. Refused in this order: no key 401, too many calls 429, no scope 403.
 */
export function behindKey(scopeOf: (params: ActionFunctionArgs['params']) => ApiScope | null, handle: Handle) {
  return async (args: ActionFunctionArgs): Promise<Response> => {
    let quota: Record<string, string> = {};
    const response = await answerApi(args, async () => {
      const caller = await callerOf(args.request);
      const taken = await takeTry('api-key', caller.apiKeyId);
      quota = quotaHeaders(taken);
      if (taken.isOver) throw tooManyCalls(taken);
      assertScope(caller, scopeOf(args.params));
      return handle({ ...args, caller });
    });
    for (const [name, value] of Object.entries(quota)) response.headers.set(name, value);
    return response;
  };
}

async function callerOf(request: Request): Promise<ApiCaller> {
  const header = request.headers.get('authorization');
  const key = readBearer(header);
  const caller = key && (await findApiKey(db(), key, systemNow()));
  if (caller) return caller;
  const detail = header ? 'This key is unknown or revoked.' : 'Send Authorization: Bearer with an API key.';
  const challenge = header ? 'Bearer error="invalid_token"' : 'Bearer';
  throw new ProblemError('no-key', detail, { headers: { 'WWW-Authenticate': challenge } });
}

function assertScope({ scopes }: ApiCaller, needed: ApiScope | null) {
  if (needed === null) throw new ProblemError('nothing-here', 'See /api/v1/openapi.json for the addresses there are.');
  if (scopes.includes(needed)) return;
  throw new ProblemError('no-scope', `The key needs the scope ${needed}.`, {
    headers: { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${needed}"` },
  });
}

const inSeconds = (ms: number) => String(Math.ceil(ms / seconds(1)));

const quotaHeaders = ({ tries, left, resetIn }: Quota) => ({
  'RateLimit-Limit': String(tries),
  'RateLimit-Remaining': String(left),
  'RateLimit-Reset': inSeconds(resetIn),
});

const tooManyCalls = ({ tries, resetIn }: Quota) =>
  new ProblemError('too-many-calls', `A key may be used ${tries} times a minute. A call takes up to 1,000 rows.`, {
    headers: { 'Retry-After': inSeconds(resetIn) },
  });

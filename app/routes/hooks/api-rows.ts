import type { LoaderFunctionArgs } from '@remix-run/node';
import { behindKey } from '~/domain/access/behind-key.server';
import { readIdempotencyKey } from '~/domain/access/idempotency-key.server';
import { apiCall, type ApiKind, ApiQuery, kindNamed, MOST_API_BYTES } from '~/domain/accounts/api-shapes';
import { type BringRefusal, bringRows } from '~/domain/accounts/bring-rows.server';
import {
  apiJson,
  assertMethod,
  nothingHere,
  onlyMethod,
  ProblemError,
  readJson,
  readQuery,
} from '~/platform/api.server';
import { db } from '~/platform/db.server';

export const loader = (args: LoaderFunctionArgs) =>
  kindNamed(args.params.kind) ? onlyMethod('POST')(args) : nothingHere(args);

/** Rows of one kind, from a program that holds a key. */
export const action = behindKey(
  ({ kind }) => (kindNamed(kind) ? `${kind as ApiKind}.write` : null),
  async ({ request, params, caller }) => {
    assertMethod(request, 'POST');
    const kind = kindNamed(params.kind)!;
    const { dryRun } = readQuery(request, ApiQuery);
    const idempotencyKey = readIdempotencyKey(request);
    const { value, text } = await readJson(request, apiCall(kind), { maxBytes: MOST_API_BYTES });
    const call = { kind, rows: value.rows, body: text, isDryRun: dryRun === 'true', idempotencyKey, caller };
    const result = await bringRows(db(), call, () => new Date());
    if (!result.ok) throw asProblem(result.reason);
    return apiJson(result.value);
  },
);

function asProblem(reason: BringRefusal): ProblemError {
  switch (reason.kind) {
    case 'other-body':
      return new ProblemError('other-body', 'Other rows were sent under it. Choose a new key for a new call.');
    case 'under-way':
      return new ProblemError('under-way', 'Send it again in a moment.', { headers: { 'Retry-After': '2' } });
    case 'file':
      return new ProblemError('unfit', reason.reason);
  }
}

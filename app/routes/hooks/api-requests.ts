import { behindKey } from '~/domain/access/behind-key.server';
import { claimIdempotencyKey, releaseIdempotencyKey } from '~/domain/access/claim-idempotency-key.server';
import { readIdempotencyKey } from '~/domain/access/idempotency-key.server';
import { RequestCall } from '~/domain/requests/program-call';
import { programProblem } from '~/domain/requests/program-problems';
import { findStand } from '~/domain/requests/stand.server';
import { submitByProgram } from '~/domain/requests/submit-by-program.server';
import { apiJson, assertMethod, onlyMethod, ProblemError, readJson, readQuery } from '~/platform/api.server';
import { db } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { newId } from '~/platform/id';
import { z } from 'zod';

const MOST_BYTES = 100_000;

export const loader = onlyMethod('POST');

/** A request of a colleague, from a program that holds a key. */
export const action = behindKey(
  () => 'requests.write',
  async ({ request, caller: { apiKeyId } }) => {
    assertMethod(request, 'POST');
    readQuery(request, z.object({}));
    const idempotencyKey = readIdempotencyKey(request);
    const { value: call, text: body } = await readJson(request, RequestCall, { maxBytes: MOST_BYTES });
    const now = new Date();
    if (idempotencyKey && !(await claimIdempotencyKey(db(), { apiKeyId, idempotencyKey, body }, now))) {
      throw new ProblemError('other-body', 'Another call was sent under it. Choose a new key for a new call.');
    }
    const onceAs = `${apiKeyId}:${idempotencyKey ?? newId('key')}`;
    const result = await submitByProgram(db(), { call, source: 'API', onceAs, actsAsId: null }, now);
    if (!result.ok) {
      if (idempotencyKey) await releaseIdempotencyKey(db(), { apiKeyId, idempotencyKey });
      const { problem, detail, errors } = programProblem(result.reason);
      throw new ProblemError(problem, detail, { errors });
    }
    return apiJson((await findStand(db(), { number: result.value.number, site: env().SITE_URL }))!);
  },
);

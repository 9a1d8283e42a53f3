import type { ActionFunctionArgs } from '@remix-run/node';
import { readHookCall } from '~/domain/requests/hook-call.server';
import { programProblem } from '~/domain/requests/program-problems';
import { findStand } from '~/domain/requests/stand.server';
import { submitByProgram } from '~/domain/requests/submit-by-program.server';
import { answerApi, apiJson, assertMethod, onlyMethod, ProblemError } from '~/platform/api.server';
import { db } from '~/platform/db.server';
import { env } from '~/platform/env.server';

/** A signed post of a CRM button or a chat command becomes a request; the answer says where it can be followed. */
export const action = (args: ActionFunctionArgs) =>
  answerApi(args, async () => {
    assertMethod(args.request, 'POST');
    const now = new Date();
    const call = await readHookCall(db(), { request: args.request, hookId: args.params.hookId ?? '' }, now);
    const result = await submitByProgram(db(), call, now);
    if (!result.ok) {
      const { problem, detail, errors } = programProblem(result.reason);
      throw new ProblemError(problem, detail, { errors });
    }
    const stand = (await findStand(db(), { number: result.value.number, site: env().SITE_URL }))!;
    const text = `R-${stand.number} ${stand.title}: ${result.value.isNew ? 'submitted' : 'it is there already'}. ${stand.url}`;
    return apiJson({ text, ...stand });
  });

/** The address itself, opened by a person. */
export const loader = onlyMethod('POST');

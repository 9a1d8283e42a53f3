import type { Request, Response } from 'express';
import { env } from '~/platform/env.server';
import { PROBLEM_TYPE, problemOf, problems, type ProblemName } from '~/platform/problem';

/** Whether a request is one of the API, whose callers are programs. */
export const isApi = (req: Request) => /^\/api(\/|$)/.test(req.path);

/** Answers before or behind all routes: a line of text to browsers, problem details to callers of the API. */
export function say(req: Request, res: Response, { status, text }: { status: number; text: string }) {
  const name = isApi(req) && (Object.keys(problems) as ProblemName[]).find((one) => problems[one].status === status);
  res.status(status);
  if (!name) return res.type('text/plain').send(`${text}\n`);
  const instance = `${req.path}#${res.locals.requestId}`;
  const problem = problemOf(name, { site: env().SITE_URL, instance, detail: text });
  return res.type(PROBLEM_TYPE).send(JSON.stringify(problem));
}

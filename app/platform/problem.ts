// Errors of the API: problem details, RFC 9457. Each kind has one name, one status and one title.
import { z } from 'zod';

export const problems = {
  unreadable: { status: 400, title: 'The call cannot be read' },
  'no-key': { status: 401, title: 'The call brings no valid API key' },
  'not-signed': { status: 401, title: 'The message is not signed with the secret of this hook' },
  'no-scope': { status: 403, title: 'The key does not hold the scope of this call' },
  'nothing-here': { status: 404, title: 'There is nothing at this address' },
  'wrong-method': { status: 405, title: 'This address does not take this method' },
  'under-way': { status: 409, title: 'A call with this Idempotency-Key is still under way' },
  'too-large': { status: 413, title: 'The body is too large' },
  'wrong-type': { status: 415, title: 'The body is not JSON' },
  unfit: { status: 422, title: 'The body does not have the documented shape' },
  gate: { status: 422, title: 'The SOP does not let this request through yet' },
  'other-body': { status: 422, title: 'This Idempotency-Key belongs to another call' },
  'too-many-calls': { status: 429, title: 'Too many calls with this key' },
  surprise: { status: 500, title: 'Something went wrong here' },
  unavailable: { status: 503, title: 'The service is not available at the moment' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemName = keyof typeof problems;

const ProblemPlace = z.object({
  pointer: z.string().optional().meta({ description: 'Where in the body: a JSON pointer such as #/rows/3/renewalOn' }),
  parameter: z.string().optional().meta({ description: 'Which parameter or header' }),
  detail: z.string(),
});
export type ProblemPlace = z.infer<typeof ProblemPlace>;

export const Problem = z.object({
  type: z.url().meta({ description: 'The kind of problem' }),
  title: z.string(),
  status: z.int(),
  detail: z.string().meta({ description: 'What is wrong with this call, and how to mend it' }),
  instance: z.string().meta({ description: 'This one occurrence; quote it when you ask for help' }),
  errors: z.array(ProblemPlace).optional().meta({ description: 'Each fault with its place; the first hundred' }),
});
export type Problem = z.infer<typeof Problem>;

export const PROBLEM_TYPE = 'application/problem+json';

/** A problem as it is sent. `site` is our origin; the kind's address leads into the document that describes the API. */
export function problemOf(
  name: ProblemName,
  at: { site: string; instance: string; detail: string; errors?: ProblemPlace[] },
): Problem {
  const { site, instance, detail, errors } = at;
  const type = `${site}/api/v1/openapi.json#${name}`;
  return { type, ...problems[name], detail, instance, ...(errors?.length ? { errors: errors.slice(0, 100) } : {}) };
}

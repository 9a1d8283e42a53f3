// Why a program's request was refused, as problem details with a place for each fault.
import type { ProblemName, ProblemPlace } from '~/platform/problem';
import type { ProgramRefusal } from './submit-by-program.server';

export type Said = { problem: ProblemName; detail: string; errors?: ProblemPlace[] };

/** The gate says which clause closed it and what can be had instead; answers are named by their field in the body. */
export function programProblem(refusal: ProgramRefusal): Said {
  if (refusal.code === 'gate') {
    const { reasons, offersInstead } = refusal.triage.gate;
    const closed = reasons.filter(({ sign }) => sign === 'blocked').map(({ clause, here }) => `${clause} ${here}`);
    const instead = offersInstead.map(({ label }) => label).join(', ');
    return { problem: 'gate', detail: [...closed, instead && `To be had now: ${instead}.`].filter(Boolean).join(' ') };
  }
  const errors = Object.entries(refusal.errors).flatMap(([field, messages]) =>
    messages.map((detail) => ({ pointer: `#/${field}`, detail })),
  );
  return { problem: 'unfit', detail: 'No request was made. See errors for each place.', errors };
}

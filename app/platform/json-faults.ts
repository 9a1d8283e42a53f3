import type { z } from 'zod';
import type { ProblemPlace } from './problem';

const DEEPEST = 8;

/** The first place of a parsed JSON value that PostgreSQL cannot hold, or that is nested deeper than eight; null without. */
export function unstorable(json: unknown, path: (string | number)[] = []): ProblemPlace | null {
  const place = (detail: string) => ({ pointer: pointer(path), detail });
  if (typeof json === 'string') return isStorable(json) ? null : place('Holds a NUL or half a character.');
  if (typeof json !== 'object' || json === null) return null;
  if (path.length >= DEEPEST) return place('Nested too deep.');
  for (const [key, value] of Object.entries(json)) {
    if (!isStorable(key)) return place('Has a name with a NUL or half a character.');
    const found = unstorable(value, [...path, key]);
    if (found) return found;
  }
  return null;
}

const isStorable = (text: string) => !text.includes('\0') && text.isWellFormed();

/** Each fault that a schema found, with its place. */
export const faultsOf = (error: z.ZodError): ProblemPlace[] =>
  error.issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? '' : step));
    if (issue.code !== 'unrecognized_keys') return [{ pointer: pointer(path), detail: issue.message }];
    return issue.keys.map((key) => ({ pointer: pointer([...path, key]), detail: 'There is no such field.' }));
  });

/** A place in a body as the fragment of RFC 6901, without its percent encoding: `#/rows/3/name`. */
const pointer = (path: (string | number)[]) =>
  `#${path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1').toWellFormed().replaceAll('\0', '')}`).join('')}`;

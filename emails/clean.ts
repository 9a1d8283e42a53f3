// Controls, lone surrogates, and marks that turn the reading direction of everything after them.
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu;
const BREAKS = /\s*[\r\n\u2028\u2029\t]+\s*/g;
const SUSPECT = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\p{Cs}]/u;

/** A value as one harmless line: no line breaks, no controls, no direction overrides (reliability R14). */
function oneLine(text: string): string {
  return SUSPECT.test(text) ? text.replace(BREAKS, ' ').replace(UNWANTED, '').trim() : text;
}

/** Every text in `value`, however deep, as one line. */
export function cleanDeep<T>(value: T): T {
  if (typeof value === 'string') return oneLine(value) as T;
  if (Array.isArray(value)) return value.map(cleanDeep) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanDeep(inner)])) as T;
}

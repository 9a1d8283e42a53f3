/** The outcome of a decision: a value, or a refusal from a closed union. Surprises throw instead. */
export type Result<T, R> = { ok: true; value: T } | { ok: false; reason: R };

/** A granted decision with its value. */
export function ok<T>(value: T): { ok: true; value: T };
export function ok(): { ok: true; value: undefined };
export function ok<T>(value?: T) {
  return { ok: true as const, value };
}

/** A refused decision with its reason; never thrown. */
export function refuse<const R>(reason: R): { ok: false; reason: R } {
  return { ok: false, reason };
}

/** What a provider can do to a caller, beyond answering. Those that accept first double careless senders. */
export const FAULTS = [
  '429',
  '500',
  '502-html',
  'hang',
  'reset',
  'accept-then-reset',
  'malformed-json',
  '401',
  'quota',
  'accept-then-hang',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Shares of calls that meet a fault, e.g. `{ '429': 0.05 }`. Their sum is at most 1. */
export type FaultShares = Partial<Record<Fault, number>>;

/** A seeded stream of numbers in [0, 1): the same seed meets the same faults (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The fault for one draw, or none. */
export function pickFault(shares: FaultShares, draw: number): Fault | null {
  let edge = 0;
  for (const fault of FAULTS) {
    edge += shares[fault] ?? 0;
    if (draw < edge) return fault;
  }
  return null;
}

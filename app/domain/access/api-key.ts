// The shape of an API key: `fwk_` and 256 random bits. The prefix lets people and secret scanners see what it is.

export const API_KEY_PREFIX = 'fwk_';
/** How many letters people see of a key, by which they tell keys apart; they give away 36 of its 256 bits. */
export const API_KEY_START = 10;

const SHAPE = /^fwk_[\w-]{43}$/;

/** The key of an Authorization header `Bearer fwk_…`, or null. */
export function readBearer(header: string | null): string | null {
  const key = /^Bearer +(\S+)$/i.exec(header?.trim() ?? '')?.[1];
  return key && SHAPE.test(key) ? key : null;
}

import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { env } from './env.server';

/**
 * A token made from a record's id and our secret, 43 characters: it can be made again when a mail is retried, and no
 * copy of it is kept anywhere. `purpose` keeps doors apart.
 */
export function deriveToken(purpose: string, id: string): string {
  return createHmac('sha256', env().APP_SECRET).update(`${purpose}:${id}`).digest('base64url');
}

/** A code of eight digits for people who cannot open the link; same derivation. */
export function deriveCode(purpose: string, id: string): string {
  const digest = createHmac('sha256', env().APP_SECRET).update(`${purpose}-code:${id}`).digest();
  return String(digest.readUInt32BE(0) % 100_000_000).padStart(8, '0');
}

/** What the database keeps of a token. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('base64url');

/** Whether what somebody brings is the token expected of them, in a time that tells nothing of how nearly. */
export function isSameToken(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

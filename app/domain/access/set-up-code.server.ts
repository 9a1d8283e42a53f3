import { timingSafeEqual } from 'node:crypto';
import { deriveToken, hashToken } from '~/platform/derived-token.server';

/**
 * The code that opens the set-up page, printed where Flywheel is started: 16 characters in fours. Derived, so that
 * every process prints the same; it dies with the first admin.
 */
export function setUpCode(): string {
  const letters = deriveToken('set-up', 'first-admin').replace(/[^a-z0-9]/gi, '');
  return letters.slice(0, 16).toLowerCase().match(/.{4}/g)!.join('-');
}

/** Whether somebody typed the set-up code; case and separators do not matter. */
export function isSetUpCode(typed: string): boolean {
  const plain = (text: string) => Buffer.from(hashToken(text.replace(/[^a-z0-9]/gi, '').toLowerCase()));
  return timingSafeEqual(plain(typed), plain(setUpCode()));
}

import { deriveToken, isSameToken } from '~/platform/derived-token.server';

/** Opens the leaving page of one advocate, for as long as our secret stands; derived, so a retried letter has the same. */
export const unsubscribeToken = (advocateId: string) => `${advocateId}.${deriveToken('unsubscribe', advocateId)}`;

/** The advocate whose token this is, or null. Asks no database. */
export function readUnsubscribeToken(token: string): string | null {
  const advocateId = token.slice(0, token.indexOf('.'));
  return isSameToken(token, unsubscribeToken(advocateId)) ? advocateId : null;
}

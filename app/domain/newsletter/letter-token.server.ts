import { deriveToken, isSameToken } from '~/platform/derived-token.server';

/** Opens one recipient's letter in a browser. */
export const letterToken = (recipientId: string) => `${recipientId}.${deriveToken('letter', recipientId)}`;

/** The recipient whose letter this opens, or null. Asks no database. */
export function readLetterToken(token: string): string | null {
  const recipientId = token.slice(0, token.indexOf('.'));
  return isSameToken(token, letterToken(recipientId)) ? recipientId : null;
}

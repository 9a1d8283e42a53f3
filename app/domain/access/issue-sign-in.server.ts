import type { Tx } from '~/platform/db.server';
import { deriveToken, hashToken } from '~/platform/derived-token.server';
import { newId } from '~/platform/id';
import { addTime, minutes } from '~/platform/time';
import { SIGN_IN_MINUTES } from './schema';
import { signInIdentifier } from './sign-in-identifier';

/**
 * Makes the one sign-in of an address, in place of an older one, and returns its id. Its link and code are derived
 * from the id (door purpose `sign-in`); the database keeps the hash of the link's token. Asks nobody whether the
 * address is known: whoever signs in must be.
 */
export async function issueSignIn(tx: Tx, email: string, now: Date, lasts = minutes(SIGN_IN_MINUTES)): Promise<string> {
  const id = newId('sin');
  const identifier = signInIdentifier(hashToken(deriveToken('sign-in', id)));
  const expiresAt = addTime(now, lasts);
  // One statement: two requests at once leave one sign-in (index verifications_one_link_per_address).
  await tx.$executeRaw`
    INSERT INTO verifications (id, identifier, value, expires_at, created_at, updated_at)
    VALUES (${id}, ${identifier}, ${email}, ${expiresAt}, ${now}, ${now})
    ON CONFLICT (value) WHERE identifier LIKE 'sign-in:%' DO UPDATE
    SET id = EXCLUDED.id, identifier = EXCLUDED.identifier, expires_at = EXCLUDED.expires_at,
        created_at = EXCLUDED.created_at, updated_at = EXCLUDED.updated_at`;
  return id;
}

import type { Db } from '~/platform/db.server';
import { hashToken } from '~/platform/derived-token.server';
import { newId } from '~/platform/id';

type Claim = { apiKeyId: string; idempotencyKey: string; body: string };

/** Ties an Idempotency-Key of an API key to what was sent under it. False: something else was. */
export async function claimIdempotencyKey(db: Db, { apiKeyId, idempotencyKey, body }: Claim, now: Date) {
  const digest = hashToken(body);
  const data = { id: newId('call'), apiKeyId, idempotencyKey, digest, startedAt: now };
  await db.apiCall.createMany({ data, skipDuplicates: true });
  const where = { apiKeyId_idempotencyKey: { apiKeyId, idempotencyKey } };
  const kept = await db.apiCall.findUnique({ where, select: { digest: true } });
  return kept?.digest === digest;
}

/** Lets a key go whose call was refused, so that the mended call may use it. */
export const releaseIdempotencyKey = (db: Db, { apiKeyId, idempotencyKey }: Omit<Claim, 'body'>) =>
  db.apiCall.deleteMany({ where: { apiKeyId, idempotencyKey, importId: null } });

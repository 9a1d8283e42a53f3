import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { hashToken } from '~/platform/derived-token.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import { API_KEY_PREFIX, API_KEY_START } from './api-key';
import type { SignedIn } from './guard.server';
import type { ApiKeyForm } from './schema';

/**
 * Makes a key for a program. The key is in the answer and nowhere else: the database keeps its hash and its first letters.
 * Refused: an open key has this name, however it is capitalised, so that a form sent twice makes one key.
 */
export async function createApiKey(
  db: Db,
  { name, scopes }: z.infer<typeof ApiKeyForm>,
  by: SignedIn,
  now: Date,
): Promise<Result<{ apiKeyId: string; key: string }, 'name-taken'>> {
  const key = API_KEY_PREFIX + randomBytes(32).toString('base64url');
  return db.$transaction(async (tx) => {
    const id = newId('api');
    const start = key.slice(0, API_KEY_START);
    const { count } = await tx.apiKey.createMany({
      data: { id, name, start, keyHash: hashToken(key), scopes, createdById: by.personId, createdAt: now },
      skipDuplicates: true,
    });
    if (count === 0) return refuse('name-taken');
    await record(tx, { kind: 'api-key.created', at: now, by, about: {}, data: { apiKeyId: id, name, scopes } });
    return ok({ apiKeyId: id, key });
  });
}

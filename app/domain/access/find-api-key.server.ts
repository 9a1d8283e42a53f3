import type { Db } from '~/platform/db.server';
import { hashToken } from '~/platform/derived-token.server';
import { addTime, minutes } from '~/platform/time';
import { isApiScope, type ApiScope } from './api-scopes';

export type ApiCaller = { apiKeyId: string; name: string; scopes: ApiScope[] };

/**
 * Whose key this is; unknown and revoked keys are nobody's. Looked up by its hash, so that the time it takes says nothing
 * about any key: no part of a hash can be guessed towards. Notes the use, at most once a minute.
 */
export async function findApiKey(db: Db, key: string, now: Date): Promise<ApiCaller | null> {
  const found = await db.apiKey.findUnique({
    where: { keyHash: hashToken(key), revokedAt: null },
    select: { id: true, name: true, scopes: true, lastUsedAt: true },
  });
  if (!found) return null;
  const { id, name, scopes, lastUsedAt } = found;
  if (!lastUsedAt || lastUsedAt <= addTime(now, -minutes(1))) {
    await db.apiKey.updateMany({ where: { id, lastUsedAt }, data: { lastUsedAt: now } });
  }
  return { apiKeyId: id, name, scopes: scopes.filter(isApiScope) };
}

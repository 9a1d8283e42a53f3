import { record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import type { SignedIn } from './guard.server';

/** Ends a key for good: the next call with it is refused. What it brought stays. */
export async function revokeApiKey(
  db: Db,
  apiKeyId: string,
  by: SignedIn,
  now: Date,
): Promise<Result<{ name: string }, 'not-open'>> {
  return db.$transaction(async (tx) => {
    const [revoked] = await tx.apiKey.updateManyAndReturn({
      where: { id: apiKeyId, revokedAt: null },
      data: { revokedAt: now },
      select: { name: true },
    });
    if (!revoked) return refuse('not-open');
    await record(tx, { kind: 'api-key.revoked', at: now, by, about: {}, data: { apiKeyId, name: revoked.name } });
    return ok(revoked);
  });
}

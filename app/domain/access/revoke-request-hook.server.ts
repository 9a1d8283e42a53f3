import { record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import type { SignedIn } from './guard.server';

/** Closes a hook for good: the next post to it is refused. What came by it stays. */
export async function revokeRequestHook(
  db: Db,
  hookId: string,
  by: SignedIn,
  now: Date,
): Promise<Result<{ name: string }, 'not-open'>> {
  return db.$transaction(async (tx) => {
    const [revoked] = await tx.requestHook.updateManyAndReturn({
      where: { id: hookId, revokedAt: null },
      data: { revokedAt: now },
      select: { name: true },
    });
    if (!revoked) return refuse('not-open');
    await record(tx, { kind: 'request-hook.revoked', at: now, by, about: {}, data: { hookId, name: revoked.name } });
    return ok(revoked);
  });
}

import { system } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { dayText } from '~/platform/time';
import { lockAsk } from './locking.server';
import { releaseAsk } from './release-ask.server';

/**
 * Ends an ask that nobody answered in time and hands its request back for matching. Looks again before it acts, so that
 * the job may run early, late or twice. True when the ask expired now.
 */
export async function expireAsk(db: Db, { askId }: { askId: string }, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const ask = await lockAsk(tx, askId);
    if (!ask || ask.status !== 'OPEN' || ask.expiresAt > now) return false;
    const reason = `No answer came by ${dayText(ask.expiresAt)}.`;
    await releaseAsk(tx, { ask, to: 'EXPIRED', reason, by: system, now });
    return true;
  });
}

import { record, system } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { halfway } from './ask-words';
import { mailAskReminder } from './invitations.server';
import { dataOf, lockAsk, subjectsOf } from './locking.server';

/**
 * Reminds an advocate of an open ask, once and not before half its time is over. Looks again before it acts, so that the
 * job may run early, late or twice. True when the reminder was written now.
 */
export async function remindAsk(db: Db, { askId }: { askId: string }, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const ask = await lockAsk(tx, askId);
    if (!ask || ask.status !== 'OPEN' || ask.expiresAt <= now) return false;
    const { askedAt } = await tx.ask.findUniqueOrThrow({ where: { id: askId }, select: { askedAt: true } });
    if (halfway(askedAt, ask.expiresAt) > now) return false;
    const { count } = await tx.ask.updateMany({ where: { id: askId, remindedAt: null }, data: { remindedAt: now } });
    if (count === 0) return false;
    await record(tx, { kind: 'ask.reminded', at: now, by: system, about: subjectsOf(ask), data: dataOf(ask) });
    await mailAskReminder(tx, { askId, request: ask.request, now });
    return true;
  });
}

import { type Actor, record } from '~/domain/audit/record.server';
import type { Tx } from '~/platform/db.server';
import { mailNotNeeded } from './invitations.server';
import { dataOf, lockAsk, subjectsOf } from './locking.server';

type Withdrawal = { requestId: string; reason: string; by: Actor; now: Date };

/**
 * Takes back every ask of a locked request that has no answer yet; each is thanked for and not charged. `reason` is read
 * by whoever was asked, and by managers. Returns how many.
 */
export const withdrawOpenAsks = (tx: Tx, withdrawal: Withdrawal): Promise<number> =>
  withdrawAsks(tx, { ...withdrawal, statuses: ['OPEN'] });

/** The same for asks of these statuses: a request that ends takes back the yes of people who were not called yet as well. */
export async function withdrawAsks(
  tx: Tx,
  { requestId, statuses, reason, by, now }: Withdrawal & { statuses: ('OPEN' | 'ACCEPTED')[] },
): Promise<number> {
  const open = await tx.ask.findMany({ where: { requestId, status: { in: statuses } }, select: { id: true } });
  for (const { id } of open) {
    const ask = await lockAsk(tx, id);
    if (!ask) continue;
    await tx.ask.update({ where: { id }, data: { status: 'WITHDRAWN', answeredAt: now } });
    const reasons = [reason, 'It is not charged.'];
    await record(tx, { kind: 'ask.withdrawn', at: now, by, about: subjectsOf(ask), data: dataOf(ask), reasons });
    await mailNotNeeded(tx, { ask, reason, now });
  }
  return open.length;
}

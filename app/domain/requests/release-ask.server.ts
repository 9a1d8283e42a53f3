import { type Actor, record } from '~/domain/audit/record.server';
import type { Tx } from '~/platform/db.server';
import { dataOf, type LockedAsk, subjectsOf } from './locking.server';

type Release = { ask: LockedAsk; to: 'DECLINED' | 'EXPIRED' | 'WITHDRAWN'; reason: string; by: Actor; now: Date };

const kinds = { DECLINED: 'ask.declined', EXPIRED: 'ask.expired', WITHDRAWN: 'ask.withdrawn' } as const;

/** Ends an open ask without a yes and hands its request back for matching. The ask must be locked and open. */
export async function releaseAsk(tx: Tx, { ask, to, reason, by, now }: Release): Promise<void> {
  const asks = await tx.ask.updateMany({
    where: { id: ask.id, status: 'OPEN' },
    data: { status: to, answeredAt: now, declineReason: to === 'DECLINED' ? reason : null },
  });
  const requests = await tx.request.updateMany({
    where: { id: ask.request.id, status: 'WAITING_FOR_ADVOCATE' },
    data: { status: 'MATCHING' },
  });
  if (asks.count !== 1 || requests.count !== 1) throw new Error('A locked ask changed its status.');
  await record(tx, { kind: kinds[to], at: now, by, about: subjectsOf(ask), data: dataOf(ask), reasons: [reason] });
}

import { type Actor, record } from '~/domain/audit/record.server';
import type { Tx } from '~/platform/db.server';
import { continueRound } from './continue-round.server';
import { dataOf, type LockedAsk, subjectsOf } from './locking.server';
import { settleRequest } from './settle-request.server';

type Release = {
  ask: LockedAsk;
  to: 'DECLINED' | 'EXPIRED' | 'WITHDRAWN';
  reason: string;
  /** "not now, until" this day */ notBefore?: Date;
  by: Actor;
  now: Date;
};

const kinds = { DECLINED: 'ask.declined', EXPIRED: 'ask.expired', WITHDRAWN: 'ask.withdrawn' } as const;

/**
 * Ends an open ask without a yes. Its round goes on by itself; without one, or when nobody is left in it, the request goes
 * back to matching. The ask must be locked and open.
 */
export async function releaseAsk(tx: Tx, { ask, to, reason, notBefore, by, now }: Release): Promise<void> {
  const { count } = await tx.ask.updateMany({
    where: { id: ask.id, status: 'OPEN' },
    data: { status: to, answeredAt: now, declineReason: to === 'DECLINED' ? reason : null, notBefore },
  });
  if (count !== 1) throw new Error('A locked ask changed its status.');
  await record(tx, { kind: kinds[to], at: now, by, about: subjectsOf(ask), data: dataOf(ask), reasons: [reason] });
  await settleRequest(tx, ask.request.id);
  await continueRound(tx, ask.request.id);
}

import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { lockRequest } from './locking.server';
import { takeDraft } from './take-draft.server';

export type JoinRefusal = 'gone' | 'closed' | 'own';

type Joining = { number: number; dealId: string; why: string; formKey: string };

/**
 * Somebody who needs the same joins an open request for their deal instead of making another: they read along and are told
 * every step. Joining twice is joining once. Their draft ends, its need is kept as the reason. Refused: another deal's
 * request, one's own, one that is closed.
 */
export async function joinRequest(
  db: Db,
  { number, dealId, why, formKey }: Joining,
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<undefined, JoinRefusal>> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, { number });
    if (!request?.dealId || request.dealId !== dealId) return refuse('gone');
    if (request.requesterId === by.personId) return refuse('own');
    if (request.status === 'CLOSED') return refuse('closed');
    const { count } = await tx.requestFollower.createMany({
      data: { requestId: request.id, personId: by.personId, why, joinedAt: now },
      skipDuplicates: true,
    });
    await takeDraft(tx, { personId: by.personId, formKey }, now);
    if (count === 0) return ok();
    const about = { requestId: request.id, accountId: request.deal?.accountId };
    const reasons = why ? [why] : [];
    await record(tx, { kind: 'request.joined', at: now, by, about, data: { number, title: request.title }, reasons });
    return ok();
  });
}

import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { endRequest } from './end-request.server';
import { lockRequest } from './locking.server';
import { agreedStatuses, saidYes } from './request-status';

export type WithdrawRefusal = 'gone' | 'closed' | 'accepted';

/**
 * The requester takes their request back. Refused for others' requests, and once an advocate has said yes: from then on
 * a manager closes it, since somebody is waiting to hear from us.
 */
export async function withdrawRequest(
  db: Db,
  { number, reason }: { number: number; reason: string },
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<undefined, WithdrawRefusal>> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, { number });
    if (!request || request.requesterId !== by.personId) return refuse('gone');
    if (request.status === 'CLOSED') return refuse('closed');
    const said = await tx.ask.count({ where: { requestId: request.id, ...saidYes } });
    if (said > 0 || agreedStatuses.some((status) => status === request.status)) return refuse('accepted');
    await endRequest(tx, { request, as: 'WITHDRAWN', reason, by, now });
    const data = { number, title: request.title, from: request.status };
    await record(tx, {
      kind: 'request.withdrawn',
      at: now,
      by,
      about: { requestId: request.id },
      data,
      reasons: [reason],
    });
    return ok();
  });
}

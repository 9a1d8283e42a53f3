import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { endRequest } from './end-request.server';
import { mailRequester } from './letters.server';
import { lockRequest } from './locking.server';

export type CloseRefusal = 'gone' | 'closed';

/** A manager closes a request that cannot be helped, with a reason the requester reads. */
export async function closeRequest(
  db: Db,
  { number, reason }: { number: number; reason: string },
  by: Actor,
  now: Date,
): Promise<Result<undefined, CloseRefusal>> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, { number });
    if (!request) return refuse('gone');
    if (request.status === 'CLOSED') return refuse('closed');
    await endRequest(tx, { request, as: 'DECLINED', reason, by, now });
    const data = { number, title: request.title, from: request.status };
    await record(tx, {
      kind: 'request.closed',
      at: now,
      by,
      about: { requestId: request.id },
      data,
      reasons: [reason],
    });
    await mailRequester(tx, request.id, {
      occasion: 'closed',
      headline: `We cannot help with this one: ${request.title}`,
      summary: reason,
      action: 'See the request',
      now,
    });
    return ok();
  });
}

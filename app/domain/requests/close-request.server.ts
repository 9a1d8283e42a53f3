import { type Actor, record } from '~/domain/audit/record.server';
import { sendableWhere } from '~/domain/assets/sendable';
import type { Db } from '~/platform/db.server';
import { env } from '~/platform/env.server';
import { type Result, ok, refuse } from '~/platform/result';
import { endRequest } from './end-request.server';
import { mailRequester } from './letters.server';
import { lockRequest } from './locking.server';

export type CloseRefusal = 'gone' | 'closed' | 'held' | 'no-asset';

type Closing = {
  number: number;
  reason: string;
  assetId?: string;
  /** how it ended where no asset answers it */ as?: 'DECLINED' | 'LAPSED' | 'WITHDRAWN';
};

/**
 * A manager closes a request: answered by an asset, or not to be helped, with words the requester reads. Refused once its
 * call took place: then it is done, and whoever helped is thanked.
 */
export async function closeRequest(
  db: Db,
  { number, reason, assetId = '', as: ended = 'DECLINED' }: Closing,
  by: Actor,
  now: Date,
): Promise<Result<undefined, CloseRefusal>> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, { number });
    if (!request) return refuse('gone');
    if (request.status === 'CLOSED') return refuse('closed');
    const held = { requestId: request.id, meeting: { status: 'HELD' as const } };
    if (request.status === 'HELD' || (await tx.meetingGuest.count({ where: held }))) return refuse('held');
    const asset = assetId ? await tx.asset.findFirst({ where: { id: assetId, ...sendableWhere(now) } }) : null;
    if (assetId && !asset) return refuse('no-asset');
    const as = asset ? 'FULFILLED_BY_ASSET' : ended;
    await endRequest(tx, { request, as, assetId: asset?.id, reason, by, now });
    const data = { number, title: request.title, from: request.status, assetId: asset?.id };
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
      headline: `${headlines[as]}: ${request.title}`,
      summary: asset ? `${reason} Use “${asset.title}”: ${env().SITE_URL}/assets/${asset.id}` : reason,
      action: 'See the request',
      now,
    });
    return ok();
  });
}

const headlines = {
  FULFILLED_BY_ASSET: 'Answered',
  DECLINED: 'We cannot help with this one',
  LAPSED: 'Closed, its day is over',
  WITHDRAWN: 'Closed, since it is not needed any more',
};

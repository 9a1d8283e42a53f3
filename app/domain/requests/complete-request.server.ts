import { type Actor, record } from '~/domain/audit/record.server';
import { linkDealToFavour } from '~/domain/impact/link-deal.server';
import { activities } from '~/domain/opportunities/activities';
import { recordFavour } from '~/domain/opportunities/record-favour.server';
import type { Db, Tx } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { formatMinutes } from '~/ui/format';
import { endRequest } from './end-request.server';
import { mailThanks } from './invitations.server';
import { mailRequester } from './letters.server';
import { type LockedAsk, type LockedRequest, subjectsOf } from './locking.server';
import { settleCalls } from './settle-calls.server';

export type CompleteRefusal = 'gone' | 'not-accepted' | 'not-held';

type Done = {
  number: number;
  minutes: number;
  /** what came of it, read by whoever helped and kept as the reason */ happened?: string;
  /** only this person's own requests; null: any */ ownerId: string | null;
};

/**
 * Marks a request as done by whoever said yes: each favour is recorded, linked to the deal and thanked for. Requests that
 * shared its call are done with it, and their deals are credited too. Refused unless somebody has accepted and while a call
 * is still ahead; a second time it is refused as well, so nothing counts twice.
 */
export async function completeRequest(
  db: Db,
  { number, minutes, happened = '', ownerId }: Done,
  by: Actor,
  now: Date,
): Promise<Result<{ favourIds: string[] }, CompleteRefusal>> {
  return db.$transaction(async (tx) => {
    const owner = ownerId ? { requesterId: ownerId } : {};
    const found = await tx.request.findFirst({ where: { number, ...owner }, select: { id: true } });
    if (!found) return refuse('gone');
    const helped = await settleCalls(tx, found.id, by, now);
    if (typeof helped === 'string') return refuse(helped);
    const { asks, requests } = helped;
    const favourIds: string[] = [];
    for (const ask of asks) favourIds.push(await credit(tx, { ask, requests, minutes, happened, by, now }));
    // Whoever joined and programs read it too: no names (rules G6).
    const reason = happened || `Somebody helped: ${formatMinutes(minutes)}.`;
    for (const request of requests) {
      await endRequest(tx, { request, as: 'FULFILLED_BY_PERSON', reason, by, now });
      const [ask] = asks;
      const about = ask ? { ...subjectsOf(ask), requestId: request.id } : { requestId: request.id };
      const { number, title } = request;
      const data = { number, title, askId: ask?.id, favourId: favourIds[0] };
      await record(tx, { kind: 'request.completed', at: now, by, about, data, reasons: [reason] });
      await mailRequester(tx, request.id, {
        occasion: 'completed',
        headline: `Done: ${title}`,
        summary: 'Whoever helped has been thanked. When the deal is decided, its result is told to them.',
        action: 'See the request',
        now,
      });
    }
    return ok({ favourIds });
  });
}

type Credit = {
  ask: LockedAsk;
  requests: LockedRequest[];
  minutes: number;
  happened: string;
  by: Actor;
  now: Date;
};

/** One favour, credited to the deal of every request that it served, and thanked for with what happened. */
async function credit(tx: Tx, { ask, requests, minutes, happened, by, now }: Credit): Promise<string> {
  await tx.ask.update({ where: { id: ask.id }, data: { status: 'DONE', completedAt: now } });
  const { activity, title } = ask.request;
  const favour = await recordFavour(
    tx,
    {
      advocateId: ask.advocateId,
      accountId: ask.advocate.contact.accountId,
      activity,
      title,
      minutes,
      isLive: activities[activity].isLive,
      completedAt: now,
      askId: ask.id,
    },
    by,
  );
  const deals = new Set(requests.flatMap(({ dealId }) => dealId ?? []));
  for (const dealId of deals) await linkDealToFavour(tx, dealId, favour.id, now);
  await mailThanks(tx, { ask, happened: happened && `What came of it: “${happened}”`, now });
  return favour.id;
}

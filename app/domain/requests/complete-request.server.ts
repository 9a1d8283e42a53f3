import { type Actor, record } from '~/domain/audit/record.server';
import { linkDealToFavour } from '~/domain/impact/link-deal.server';
import { activities } from '~/domain/opportunities/activities';
import { recordFavour } from '~/domain/opportunities/record-favour.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { endRequest } from './end-request.server';
import { mailThanks } from './invitations.server';
import { mailRequester } from './letters.server';
import { dataOf, lockAsk, subjectsOf } from './locking.server';

export type CompleteRefusal = 'gone' | 'not-accepted';

type Done = {
  number: number;
  minutes: number;
  /** only this person's own requests; null: any */ ownerId: string | null;
};

/**
 * Marks a request as done by the advocate who said yes: the favour is recorded, linked to the deal and thanked for.
 * Refused unless somebody has accepted; a second call is refused as well, so nothing counts twice.
 */
export async function completeRequest(
  db: Db,
  { number, minutes, ownerId }: Done,
  by: Actor,
  now: Date,
): Promise<Result<{ favourId: string }, CompleteRefusal>> {
  return db.$transaction(async (tx) => {
    const owner = ownerId ? { requesterId: ownerId } : {};
    const found = await tx.request.findFirst({ where: { number, ...owner }, select: { id: true } });
    if (!found) return refuse('gone');
    const accepted = await tx.ask.findFirst({
      where: { requestId: found.id, status: 'ACCEPTED' },
      select: { id: true },
    });
    const ask = accepted && (await lockAsk(tx, accepted.id));
    if (ask?.status !== 'ACCEPTED' || ask.request.status !== 'ACCEPTED') return refuse('not-accepted');
    const { request } = ask;
    await tx.ask.update({ where: { id: ask.id }, data: { status: 'DONE', completedAt: now } });
    const favour = await recordFavour(
      tx,
      {
        advocateId: ask.advocateId,
        accountId: ask.advocate.contact.accountId,
        activity: request.activity,
        title: request.title,
        minutes,
        isLive: activities[request.activity].isLive,
        completedAt: now,
        askId: ask.id,
      },
      by,
    );
    if (request.dealId) await linkDealToFavour(tx, request.dealId, favour.id, now);
    await endRequest(tx, { request, as: 'FULFILLED_BY_PERSON', reason: null, by, now });
    const data = { ...dataOf(ask), favourId: favour.id };
    await record(tx, { kind: 'request.completed', at: now, by, about: subjectsOf(ask), data });
    await mailThanks(tx, { ask, now });
    await mailRequester(tx, request.id, {
      occasion: 'completed',
      headline: `Done: ${request.title}`,
      summary: `${ask.advocate.person.name} helped, and has been thanked. When the deal is decided, its result is told to them.`,
      action: 'See the request',
      now,
    });
    return ok({ favourId: favour.id });
  });
}

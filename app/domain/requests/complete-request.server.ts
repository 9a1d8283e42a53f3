import { type Actor, record } from '~/domain/audit/record.server';
import { linkDealToFavour } from '~/domain/impact/link-deal.server';
import type { MeetingRow } from '~/domain/meetings/columns.server';
import { noteHeld } from '~/domain/meetings/hold-meeting.server';
import { lockMeeting } from '~/domain/meetings/locking.server';
import { activities } from '~/domain/opportunities/activities';
import { recordFavour } from '~/domain/opportunities/record-favour.server';
import type { Db, Tx } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { formatMinutes } from '~/ui/format';
import { endRequest } from './end-request.server';
import { mailThanks } from './invitations.server';
import { mailRequester } from './letters.server';
import { lockAsk, type LockedAsk, lockRequest, type LockedRequest, subjectsOf } from './locking.server';
import { agreedStatuses } from './request-status';

export type CompleteRefusal = 'gone' | 'not-accepted' | 'not-held';

type Done = {
  number: number;
  minutes: number;
  /** what came of it, read by whoever helped and kept as the reason */ happened?: string;
  /** only this person's own requests; null: any */ ownerId: string | null;
};
type Helped = { asks: LockedAsk[]; requests: LockedRequest[] };

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

/**
 * Locks what belongs to the calls of a request and says who helped whom; then, and only then, notes that they were held.
 * Of several people wanted, those who said yes so far are enough; once a call took place, a time that was never picked is no
 * help, and that call is called off with the rest of the request.
 */
async function settleCalls(
  tx: Tx,
  requestId: string,
  by: Actor,
  now: Date,
): Promise<Helped | 'not-accepted' | 'not-held'> {
  const calls = await lockCalls(tx, requestId);
  if (calls.some(({ status, startsAt }) => status === 'SCHEDULED' && startsAt && startsAt > now)) return 'not-held';
  const tookPlace = calls.filter(({ status }) => status !== 'CHOOSING');
  const counted = tookPlace.length > 0 ? tookPlace : calls;
  const left = calls.filter((call) => !counted.includes(call)).map(({ askId }) => askId);
  const ids = new Set([requestId, ...counted.flatMap(({ guests }) => guests.map(({ request }) => request.id))]);
  const asks = (await acceptedAsks(tx, [...ids])).filter(({ id }) => !left.includes(id));
  const requests: LockedRequest[] = [];
  for (const id of [...ids].sort()) {
    const request = await lockRequest(tx, { id });
    const isAgreed = agreedStatuses.some((status) => status === request?.status);
    const hasYes = asks.some((ask) => ask.request.id === id);
    if (request && request.status !== 'CLOSED' && (isAgreed || hasYes)) requests.push(request);
  }
  const hasHelper = asks.length > 0 || counted.some(({ productAdvocate }) => productAdvocate);
  if (!hasHelper || !requests.some(({ id }) => id === requestId)) return 'not-accepted';
  for (const meeting of counted) if (meeting.status !== 'HELD') await noteHeld(tx, meeting, by, now);
  return { asks, requests };
}

/** The calls of a request that took place or may have, locked. */
async function lockCalls(tx: Tx, requestId: string): Promise<MeetingRow[]> {
  const found = await tx.meetingGuest.findMany({
    where: { requestId, meeting: { status: { in: ['CHOOSING', 'SCHEDULED', 'HELD'] } } },
    orderBy: { meetingId: 'asc' },
    select: { meetingId: true },
  });
  const calls: MeetingRow[] = [];
  for (const { meetingId } of found) {
    const meeting = await lockMeeting(tx, meetingId);
    if (meeting) calls.push(meeting);
  }
  return calls;
}

async function acceptedAsks(tx: Tx, requestIds: string[]): Promise<LockedAsk[]> {
  const found = await tx.ask.findMany({
    where: { requestId: { in: requestIds }, status: 'ACCEPTED' },
    orderBy: { answeredAt: 'asc' },
    select: { id: true },
  });
  const asks: LockedAsk[] = [];
  for (const { id } of found) {
    const ask = await lockAsk(tx, id);
    if (ask?.status === 'ACCEPTED') asks.push(ask);
  }
  return asks;
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

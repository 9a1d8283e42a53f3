import type { Actor } from '~/domain/audit/record.server';
import type { MeetingRow } from '~/domain/meetings/columns.server';
import { noteHeld } from '~/domain/meetings/hold-meeting.server';
import { lockMeeting } from '~/domain/meetings/locking.server';
import type { Tx } from '~/platform/db.server';
import { lockAsk, type LockedAsk, lockRequest, type LockedRequest } from './locking.server';
import { agreedStatuses } from './request-status';

/** Who said yes, and the requests that are done by it. */
type Helped = { asks: LockedAsk[]; requests: LockedRequest[] };

/**
 * Locks what belongs to the calls of a request and says who helped whom; then, and only then, notes that they were held.
 * Of several people wanted, those who said yes so far are enough; once a call took place, a time that was never picked is no
 * help, and that call is called off with the rest of the request.
 */
export async function settleCalls(
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

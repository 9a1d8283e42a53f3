import { type Actor, record } from '~/domain/audit/record.server';
import type { Db, Tx } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import type { MeetingRow } from './columns.server';
import { isSet } from './letters.server';
import { dataOf, lockMeeting, subjectsOf } from './locking.server';
import { askHowItWent } from './surveys.server';

export type HoldRefusal = 'gone' | 'ended' | 'not-begun';

/** Notes that a call took place: its requests are held, both sides are asked how it was, its deals have been joined. */
export async function holdMeeting(
  db: Db,
  { meetingId }: { meetingId: string },
  by: Actor,
  now: Date,
): Promise<Result<undefined, HoldRefusal>> {
  return db.$transaction(async (tx) => {
    const meeting = await lockMeeting(tx, meetingId);
    if (!meeting) return refuse('gone');
    if (meeting.status !== 'SCHEDULED' || !isSet(meeting)) return refuse('ended');
    if (meeting.startsAt > now) return refuse('not-begun');
    await noteHeld(tx, meeting, by, now);
    return ok();
  });
}

/** The same for a locked meeting, inside the transaction that completes its request. */
export async function noteHeld(tx: Tx, meeting: MeetingRow, by: Actor, now: Date): Promise<void> {
  const { count } = await tx.meeting.updateMany({
    where: { id: meeting.id, status: { in: ['CHOOSING', 'SCHEDULED'] } },
    data: { status: 'HELD', endedAt: now },
  });
  if (count !== 1) throw new Error('A locked meeting changed its status.');
  const ids = meeting.guests.map(({ request }) => request.id);
  await tx.request.updateMany({
    where: { id: { in: ids }, status: { in: ['ACCEPTED', 'SCHEDULED'] } },
    data: { status: 'HELD' },
  });
  await record(tx, { kind: 'meeting.held', at: now, by, about: subjectsOf(meeting), data: dataOf(meeting) });
  await joinDeals(tx, meeting, by, now);
  await askHowItWent(tx, meeting, now);
}

/** Who of the product advocates had a part in a deal; it belongs to the first who joined (rules.md §10). */
async function joinDeals(tx: Tx, meeting: MeetingRow, by: Actor, now: Date): Promise<void> {
  const person = meeting.productAdvocate?.person;
  if (!person) return;
  const joinedAt = meeting.startsAt ?? now;
  for (const { request } of meeting.guests) {
    if (!request.dealId) continue;
    const joined = { dealId: request.dealId, productAdvocateId: person.id, requestId: request.id, joinedAt };
    const before = await tx.dealInvolvement.count({ where: { dealId: request.dealId, joinedAt: { lte: joinedAt } } });
    const { count } = await tx.dealInvolvement.createMany({ data: joined, skipDuplicates: true });
    if (!count) continue;
    const data = { ...dataOf(meeting), dealId: request.dealId, personId: person.id, isFirst: before === 0 };
    await record(tx, { kind: 'deal.joined', at: now, by, about: { requestId: request.id }, data });
  }
}

import { type Actor, record } from '~/domain/audit/record.server';
import { askable } from '~/domain/requests/request-status';
import { endRound } from '~/domain/requests/end-round.server';
import { type LockedRequest, lockRequest } from '~/domain/requests/locking.server';
import { withdrawOpenAsks } from '~/domain/requests/withdraw-open-asks.server';
import type { Db, Tx } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { factsFor, invitationFor, isSet, mailParty } from './letters.server';
import { dataOf, lockMeeting, subjectsOf } from './locking.server';
import { hostOf, partiesOf, titleOf } from './parties';
import { timeIn } from './times';

export type AddRefusal = 'gone' | 'ended' | 'not-joinable';

/**
 * Several prospects in one call: another open request of the same kind joins a set call. Its requester gets the
 * invitation; nobody is asked for it any more. Its deal is credited with the others' when the call is done.
 */
export async function addGuest(
  db: Db,
  { meetingId, requestId }: { meetingId: string; requestId: string },
  by: Actor,
  now: Date,
): Promise<Result<{ number: number }, AddRefusal>> {
  return db.$transaction(async (tx) => {
    const meeting = await lockMeeting(tx, meetingId, requestId);
    if (!meeting) return refuse('gone');
    if (meeting.status !== 'SCHEDULED' || !isSet(meeting)) return refuse('ended');
    const request = await lockRequest(tx, { id: requestId });
    const { activity, helper } = hostOf(meeting);
    const joins = { id: requestId, activity, helper, status: { in: [...askable] } };
    if (!request || !(await tx.request.findFirst({ where: joins, select: { id: true } })))
      return refuse('not-joinable');
    const reason = `It joins the call of ${meeting.guests.map((guest) => `R-${guest.request.number}`).join(', ')}.`;
    await withdrawOpenAsks(tx, { requestId, reason, by, now });
    await endRound(tx, { request, reason, by, now });
    await tx.request.update({
      where: { id: requestId },
      data: { status: 'SCHEDULED', firstAnsweredAt: request.firstAnsweredAt ?? now },
    });
    await tx.meetingGuest.create({ data: { meetingId, requestId, joinedAt: now } });
    const event = { at: now, by, about: { ...subjectsOf(meeting), requestId } };
    const data = { ...dataOf(meeting), guestNumber: request.number };
    await record(tx, { ...event, kind: 'meeting.guest-added', data });
    if (meeting.askId) await recordReveal(tx, { askId: meeting.askId, request, event });
    const joined = await lockMeeting(tx, meetingId);
    const to = joined && partiesOf(joined).find((one) => one.personId === request.requesterId);
    if (!joined || !isSet(joined) || !to) throw new Error('A request that joined is not in the meeting.');
    await mailParty(tx, {
      meeting: joined,
      to,
      occasion: `joined-${request.number}`,
      files: [await invitationFor(tx, { meeting: joined, to, now })],
      props: {
        headline: `A call is found for R-${request.number}: ${timeIn(joined.startsAt, to.timeZone)}`,
        summary: `${titleOf(joined)}. Others ask along with you. The invitation for your calendar is attached.`,
        facts: factsFor(joined, to),
        action: 'See the call',
      },
      now,
    });
    return ok({ number: request.number });
  });
}

type About = ReturnType<typeof subjectsOf>;
type Reveal = { askId: string; request: LockedRequest; event: { at: Date; by: Actor; about: About } };

/** Whoever joins reads on the meeting's page who helps; that is written down as for the first of them (rules G6). */
const recordReveal = (tx: Tx, { askId, request, event }: Reveal) =>
  record(tx, {
    ...event,
    kind: 'contact.revealed',
    data: {
      askId,
      number: request.number,
      title: request.title,
      toPersonId: request.requesterId,
      fields: ['name', 'job title', 'e-mail'],
    },
    reasons: ['Their request joins a call to which the advocate said yes.'],
  });

import { type Actor, record } from '~/domain/audit/record.server';
import { pauseClocks, WAITS_FOR_PICK } from '~/domain/requests/pause-clocks.server';
import { resumeClocks } from '~/domain/requests/resume-clocks.server';
import type { MeetingSide } from '~/generated/prisma/enums';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { type Result, ok, refuse } from '~/platform/result';
import { formatMinutes } from '~/ui/format';
import type { MeetingRow } from './columns.server';
import { mailParty } from './letters.server';
import { dataOf, lockMeeting, subjectsOf } from './locking.server';
import { hostOf, partiesOf, titleOf } from './parties';
import { inBothZones } from './times';

export type OfferRefusal = 'gone' | 'ended';
type Offer = {
  meetingId: string;
  side: MeetingSide;
  /** as `readTimes` gives them */ times: Date[];
  /** to the other side */ word: string;
};

/**
 * One side offers times instead of those that are there: none suits, or a set call is to be moved (it stands until the
 * other side picks). While the requester has to pick, the clocks of their request stand still.
 */
export async function offerTimes(db: Db, offer: Offer, by: Actor, now: Date): Promise<Result<undefined, OfferRefusal>> {
  return db.$transaction(async (tx) => {
    const { meetingId, side, times, word } = offer;
    const meeting = await lockMeeting(tx, meetingId);
    if (!meeting) return refuse('gone');
    if (meeting.status !== 'CHOOSING' && meeting.status !== 'SCHEDULED') return refuse('ended');
    await tx.meetingTime.deleteMany({ where: { meetingId, startsAt: { in: times } } });
    await tx.meetingTime.updateMany({ where: { meetingId, refusedAt: null }, data: { refusedAt: now } });
    await tx.meetingTime.createMany({
      data: times.map((startsAt) => ({ id: newId('tim'), meetingId, startsAt, offeredBy: side, offeredAt: now })),
    });
    await moveRequests(tx, meeting, side, now);
    const data = { ...dataOf(meeting), side, times: times.length };
    const reasons = word ? [word] : [];
    await record(tx, { kind: 'meeting.times-offered', at: now, by, about: subjectsOf(meeting), data, reasons });
    await mailOffer(tx, { meeting, offer, now });
    return ok();
  });
}

/** A product advocate's first times are their yes. The clocks run while the helper picks, and stand while the guest does. */
async function moveRequests(tx: Tx, { guests, status }: MeetingRow, side: MeetingSide, now: Date): Promise<void> {
  for (const { request } of guests) {
    const waiting = { id: request.id, helper: 'PRODUCT_ADVOCATE' as const, status: 'WAITING_FOR_ADVOCATE' as const };
    if (side === 'HELPER') await tx.request.updateMany({ where: waiting, data: { status: 'ACCEPTED' } });
    if (status === 'SCHEDULED') continue;
    if (side === 'HELPER') await pauseClocks(tx, { requestId: request.id, why: WAITS_FOR_PICK }, now);
    else await resumeClocks(tx, { requestId: request.id }, now);
  }
}

async function mailOffer(tx: Tx, { meeting, offer, now }: { meeting: MeetingRow; offer: Offer; now: Date }) {
  const { side, times, word } = offer;
  const host = hostOf(meeting).requester.id;
  const from = side === 'HELPER' ? partiesOf(meeting)[0] : partiesOf(meeting).find((one) => one.personId === host);
  // Several prospects in one call: the host's requester picks for all.
  const to = partiesOf(meeting).find((one) => one.side !== side && (one.side === 'HELPER' || one.personId === host));
  if (!to) return;
  const isMove = meeting.status === 'SCHEDULED';
  const name = from?.name ?? to.otherName;
  await mailParty(tx, {
    meeting,
    to,
    occasion: `times-${now.getTime()}`,
    props: {
      headline: isMove ? `Can it be another time? ${titleOf(meeting)}` : `Pick a time: ${titleOf(meeting)}`,
      summary: `${name} offers ${times.length} times${word ? ` and adds: “${word}”` : '.'}${
        isMove ? ' Until you pick one, the time that is set stands.' : ''
      }`,
      facts: [
        ...times.map((time, index) => ({
          label: `${index + 1}`,
          text: inBothZones(time, to.timeZone, to.otherZone),
        })),
        { label: 'How long', text: formatMinutes(meeting.minutes) },
      ],
      action: 'Pick a time',
    },
    now,
  });
}

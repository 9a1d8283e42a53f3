import { type Actor, record } from '~/domain/audit/record.server';
import type { MeetingSide } from '~/generated/prisma/enums';
import type { Db, Tx } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { releaseRequests } from './cancel-meeting.server';
import type { MeetingRow } from './columns.server';
import { isSet, mailParty } from './letters.server';
import { dataOf, lockMeeting, subjectsOf } from './locking.server';
import { partiesOf, titleOf } from './parties';

export type NoShowRefusal = 'gone' | 'ended' | 'not-begun';
type NoShow = {
  meetingId: string;
  /** who did not come */ side: MeetingSide;
  reason: string;
  /** the helper is asked for other times; only where it was the guest */ again: boolean;
};

/**
 * Notes who did not come. A buyer's absence never costs the helper anything: the ask is taken back, or other times are
 * asked for. A helper's absence lowers nothing; matching reads it as show-up history.
 */
export async function noteNoShow(
  db: Db,
  { meetingId, side, reason, again }: NoShow,
  by: Actor,
  now: Date,
): Promise<Result<undefined, NoShowRefusal>> {
  return db.$transaction(async (tx) => {
    const meeting = await lockMeeting(tx, meetingId);
    if (!meeting) return refuse('gone');
    if (meeting.status !== 'SCHEDULED' || !isSet(meeting)) return refuse('ended');
    if (meeting.startsAt > now) return refuse('not-begun');
    const tryAgain = again && side === 'GUEST';
    if (tryAgain) await reopen(tx, meeting);
    else await end(tx, { meeting, side, reason, now });
    const data = { ...dataOf(meeting), side, again: tryAgain };
    await record(tx, { kind: 'meeting.no-show', at: now, by, about: subjectsOf(meeting), data, reasons: [reason] });
    await mailNoShow(tx, { meeting, side, tryAgain, reason, now });
    return ok();
  });
}

/** Back to choosing a time; the next invitation has a sequence of its own. */
async function reopen(tx: Tx, meeting: MeetingRow): Promise<void> {
  await tx.meeting.update({
    where: { id: meeting.id },
    data: { status: 'CHOOSING', startsAt: null, sequence: { increment: 1 } },
  });
  await tx.meetingTime.updateMany({
    where: { meetingId: meeting.id, refusedAt: null },
    data: { refusedAt: meeting.startsAt },
  });
  const ids = meeting.guests.map(({ request }) => request.id);
  await tx.request.updateMany({ where: { id: { in: ids }, status: 'SCHEDULED' }, data: { status: 'ACCEPTED' } });
}

type Ending = { meeting: MeetingRow; side: MeetingSide; reason: string; now: Date };

async function end(tx: Tx, { meeting, side, reason, now }: Ending): Promise<void> {
  await tx.meeting.update({
    where: { id: meeting.id },
    data: { status: 'NO_SHOW', noShowBy: side, endedAt: now, endReason: reason },
  });
  await releaseRequests(tx, { meeting, to: 'WITHDRAWN', reason, now });
}

async function mailNoShow(tx: Tx, { meeting, side, tryAgain, reason, now }: Ending & { tryAgain: boolean }) {
  const helperReads = tryAgain
    ? 'They did not come, and are sorry. Would you offer three times again? If not, call it off: it costs you nothing.'
    : side === 'GUEST'
      ? 'They did not come. We are sorry for your time. It does not count as an ask, and nobody asks you for anything now.'
      : 'You were missed. It happens, and changes nothing about your standing.';
  for (const to of partiesOf(meeting)) {
    await mailParty(tx, {
      meeting,
      to,
      occasion: `no-show-${meeting.sequence}`,
      props: {
        headline: `It did not take place: ${titleOf(meeting)}`,
        summary:
          to.side === 'HELPER' ? helperReads : tryAgain ? 'Other times are asked for.' : 'We look for somebody else.',
        facts: [{ label: 'Why', text: reason }],
        action: to.side === 'HELPER' && tryAgain ? 'Offer times' : 'See the call',
      },
      now,
    });
  }
}

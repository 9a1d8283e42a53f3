import { type Actor, record } from '~/domain/audit/record.server';
import { openMeeting } from '~/domain/meetings/open-meeting.server';
import { FEWEST_TIMES } from '~/domain/meetings/times';
import type { Db, Tx } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { takesTimes } from './ask-words';
import { endRound } from './end-round.server';
import { mailAccepted } from './letters.server';
import { dataOf, lockAsk, type LockedAsk, subjectsOf } from './locking.server';
import { endWords } from './round';
import { settleRequest } from './settle-request.server';
import { withdrawOpenAsks } from './withdraw-open-asks.server';

export type AnswerRefusal = 'gone' | 'answered' | 'expired' | 'taken-back';

type Yes = {
  askId: string;
  /** what the advocate adds, such as things not to discuss */ note: string;
  /** as `readTimes` gives them; only where the two still have to find a time (`takesTimes`) */ times?: Date[];
  wantsRequester?: boolean;
};

/**
 * An advocate says yes. From this moment the requester sees their name and address (rules G6), which is logged. The first
 * to accept wins: once as many said yes as are wanted, everybody else's ask is taken back, thanked for and not charged.
 * Refused when the ask has an answer already, was taken back, or its time is over, and for a call without times to pick from.
 */
export async function acceptAsk(
  db: Db,
  { askId, note, times = [], wantsRequester = false }: Yes,
  by: Actor,
  now: Date,
): Promise<Result<{ number: number }, AnswerRefusal | 'no-times'>> {
  return db.$transaction(async (tx) => {
    const ask = await lockAsk(tx, askId);
    const refusal = whyNot(ask, now);
    if (!ask || refusal) return refuse(refusal ?? 'gone');
    const isCall = takesTimes(ask.request.activity);
    if (isCall && times.length < FEWEST_TIMES) return refuse('no-times');
    const { count } = await tx.ask.updateMany({
      where: { id: askId, status: 'OPEN' },
      data: { status: 'ACCEPTED', answeredAt: now, answerNote: note.trim() || null },
    });
    if (count !== 1) throw new Error('A locked ask changed its status.');
    const { request } = ask;
    const { found, wanted } = await settleRequest(tx, request.id);
    await recordYes(tx, { ask, by, now });
    if (found >= wanted) {
      await withdrawOpenAsks(tx, { requestId: request.id, reason: 'Somebody else said yes first.', by, now });
      await endRound(tx, { request, reason: endWords.found, by, now });
    }
    if (isCall) {
      await openMeeting(tx, { askId, requestId: request.id, minutes: ask.minutes, times, wantsRequester }, now);
    }
    await mailAccepted(tx, { ask, note: note.trim(), times: isCall ? times.length : 0, now });
    return ok({ number: request.number });
  });
}

/** Why an ask can no longer be answered; null while it can. */
export function whyNot(ask: LockedAsk | null, now: Date): AnswerRefusal | null {
  if (!ask) return 'gone';
  if (ask.status === 'WITHDRAWN') return 'taken-back';
  if (ask.status !== 'OPEN') return 'answered';
  return ask.expiresAt <= now ? 'expired' : null;
}

async function recordYes(tx: Tx, { ask, by, now }: { ask: LockedAsk; by: Actor; now: Date }): Promise<void> {
  const event = { at: now, by, about: subjectsOf(ask) };
  await record(tx, { ...event, kind: 'ask.accepted', data: dataOf(ask) });
  await record(tx, {
    ...event,
    kind: 'contact.revealed',
    data: { ...dataOf(ask), toPersonId: ask.request.requesterId, fields: ['name', 'job title', 'e-mail'] },
    reasons: ['The advocate accepted this ask.'],
  });
}

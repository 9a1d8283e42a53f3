import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { mailAccepted } from './letters.server';
import { dataOf, lockAsk, subjectsOf } from './locking.server';

export type AnswerRefusal = 'gone' | 'answered' | 'expired';

/**
 * An advocate says yes. From this moment the requester sees their name and address (rules G6), which is logged. Refused
 * when the ask has an answer already, was taken back, or its time is over.
 */
export async function acceptAsk(
  db: Db,
  { askId, note }: { askId: string; note: string },
  by: Actor,
  now: Date,
): Promise<Result<{ number: number }, AnswerRefusal>> {
  return db.$transaction(async (tx) => {
    const ask = await lockAsk(tx, askId);
    if (!ask) return refuse('gone');
    if (ask.status !== 'OPEN') return refuse('answered');
    if (ask.expiresAt <= now) return refuse('expired');
    const asks = await tx.ask.updateMany({
      where: { id: askId, status: 'OPEN' },
      data: { status: 'ACCEPTED', answeredAt: now, answerNote: note.trim() || null },
    });
    const requests = await tx.request.updateMany({
      where: { id: ask.request.id, status: 'WAITING_FOR_ADVOCATE' },
      data: { status: 'ACCEPTED' },
    });
    if (asks.count !== 1 || requests.count !== 1) throw new Error('A locked ask changed its status.');
    const event = { at: now, by, about: subjectsOf(ask) };
    await record(tx, { ...event, kind: 'ask.accepted', data: dataOf(ask) });
    await record(tx, {
      ...event,
      kind: 'contact.revealed',
      data: { ...dataOf(ask), toPersonId: ask.request.requesterId, fields: ['name', 'job title', 'e-mail'] },
      reasons: ['The advocate accepted this ask.'],
    });
    await mailAccepted(tx, { ask, note: note.trim(), now });
    return ok({ number: ask.request.number });
  });
}

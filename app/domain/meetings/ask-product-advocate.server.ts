import { type Actor, record } from '~/domain/audit/record.server';
import { lockRequest } from '~/domain/requests/locking.server';
import { kindOf, SopSettings } from '~/domain/requests/sop';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { type Result, ok, refuse } from '~/platform/result';
import { formatDate, formatMinutes } from '~/ui/format';
import { mailParty } from './letters.server';
import { dataOf, lockMeeting, subjectsOf } from './locking.server';
import { hostOf, partiesOf } from './parties';
import { findLoad } from './staff.server';
import { loadText } from './suggest-product-advocates';

export type AskProductAdvocateRefusal = 'gone' | 'not-askable' | 'full';
type Asking = { number: number; personId: string; /** why, though their week is full */ reason?: string };

/**
 * Asks a product advocate to join the call of a request: their first times are their yes, calling it off is their no. The
 * request waits for them; only one is asked at a time. Refused: somebody whose week is as full as they said, unless whoever
 * asks gives a reason, which they read and the log keeps.
 */
export async function askProductAdvocate(
  db: Db,
  { number, personId, reason = '' }: Asking,
  by: Actor,
  now: Date,
): Promise<Result<{ name: string }, AskProductAdvocateRefusal>> {
  return db.$transaction(async (tx) => {
    const locked = await lockRequest(tx, { number });
    // Of two who ask for the last call of a week, the second sees that it is full.
    await tx.$queryRaw`SELECT 1 AS locked FROM product_advocates WHERE person_id = ${personId} FOR UPDATE`;
    const week = await findLoad(tx, personId, now);
    if (!locked || !week) return refuse('gone');
    const isFull = week.load >= week.weeklyCap;
    if (isFull && !reason) return refuse('full');
    const request = await tx.request.findUniqueOrThrow({ where: { id: locked.id }, include: { sop: true } });
    const { count } = await tx.request.updateMany({
      where: { id: request.id, helper: 'PRODUCT_ADVOCATE', status: { in: ['NEW', 'MATCHING'] } },
      data: { status: 'WAITING_FOR_ADVOCATE', firstAnsweredAt: request.firstAnsweredAt ?? now },
    });
    if (!count) return refuse('not-askable');
    const sop = SopSettings.parse(request.sop.settings);
    const minutes = kindOf(sop, request.activity, 'PRODUCT_ADVOCATE')?.minutes ?? 30;
    const id = newId('mtg');
    const guests = { create: { requestId: request.id, isHost: true, joinedAt: now } };
    await tx.meeting.create({ data: { id, productAdvocateId: personId, minutes, createdAt: now, guests } });
    const meeting = await lockMeeting(tx, id);
    const [to] = meeting ? partiesOf(meeting) : [];
    if (!meeting || !to) throw new Error('A meeting that was made is not there.');
    const data = { ...dataOf(meeting), personId, name: to.name };
    const reasons = isFull ? [`Their week is full: ${loadText(week)}.`, reason] : [];
    await record(tx, { kind: 'product-advocate.asked', at: now, by, about: subjectsOf(meeting), data, reasons });
    const { need, requester } = hostOf(meeting);
    await mailParty(tx, {
      meeting,
      to,
      occasion: 'asked',
      props: {
        headline: `Would you join a call? ${request.title}`,
        summary: `${requester.name} asks: “${need}” Offer three times that suit you, or call it off.`,
        facts: [
          { label: 'How long', text: formatMinutes(minutes) },
          { label: 'Needed by', text: formatDate(request.neededBy, 'UTC', 'short') },
          ...(isFull
            ? [{ label: 'Your week', text: `${loadText(week)}. ${by.name} asks all the same: “${reason}”` }]
            : []),
        ],
        action: 'Offer times',
      },
      now,
    });
    return ok({ name: to.name });
  });
}

import { type Actor, record } from '~/domain/audit/record.server';
import { kindOf, SopSettings } from '~/domain/requests/sop';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { type Result, ok, refuse } from '~/platform/result';
import { formatDate, formatMinutes } from '~/ui/format';
import { mailParty } from './letters.server';
import { dataOf, lockMeeting, subjectsOf } from './locking.server';
import { hostOf, partiesOf } from './parties';

export type AskProductAdvocateRefusal = 'gone' | 'not-askable';

/**
 * Asks a product advocate to join the call of a request: their first times are their yes, calling it off is their no. The
 * request waits for them; only one is asked at a time.
 */
export async function askProductAdvocate(
  db: Db,
  { number, personId }: { number: number; personId: string },
  by: Actor,
  now: Date,
): Promise<Result<{ name: string }, AskProductAdvocateRefusal>> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM requests WHERE number = ${number} FOR UPDATE`;
    const request = await tx.request.findUnique({ where: { number }, include: { sop: true } });
    const asked = await tx.productAdvocate.findFirst({
      where: { personId, endedAt: null, person: { disabledAt: null } },
      select: { personId: true },
    });
    if (!request || !asked) return refuse('gone');
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
    await record(tx, { kind: 'product-advocate.asked', at: now, by, about: subjectsOf(meeting), data });
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
        ],
        action: 'Offer times',
      },
      now,
    });
    return ok({ name: to.name });
  });
}

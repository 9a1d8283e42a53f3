import { type Actor, record } from '~/domain/audit/record.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { enqueue } from '~/platform/queue.server';
import { hours } from '~/platform/time';
import { mailApproval } from './approval-letters.server';
import { askingRules } from './asking-rules';
import { ownerSilenceJob } from './asking-schema';
import { calendarOf } from './business-calendar';
import { addBusinessTime } from './business-hours';
import type { LockedRequest } from './locking.server';
import type { OwnerGate } from './owner-gate';

type Opening = {
  request: LockedRequest;
  advocateId: string;
  accountId: string;
  gate: Extract<OwnerGate, { do: 'owner' | 'manager' | 'agreed' }>;
  by: Actor & { personId: string };
  now: Date;
};

/**
 * Asks for the yes that an ask needs: the owner of the account gets a letter, or managers do where nobody else may say
 * it. One row a request and advocate; one that was dropped is opened again. The request must be locked.
 */
export async function openApproval(tx: Tx, { request, advocateId, accountId, gate, by, now }: Opening): Promise<void> {
  const silentFrom = await silenceFrom(tx, request, now);
  const isOwn = gate.do === 'agreed';
  const fields = {
    ownerId: gate.do === 'manager' ? (request.assigneeId ?? by.personId) : gate.ownerId,
    status: isOwn ? ('AGREED' as const) : ('WAITING' as const),
    askedById: by.personId,
    askedAt: now,
    silentFrom,
    answeredAt: isOwn ? now : null,
    answeredById: isOwn ? by.personId : null,
    reason: gate.do === 'agreed' ? gate.reason : null,
    objectsUntil: null,
    escalatedAt: gate.do === 'manager' ? now : null,
  };
  const { id: approvalId } = await tx.ownerApproval.upsert({
    where: { requestId_advocateId: { requestId: request.id, advocateId } },
    create: { id: newId('apr'), requestId: request.id, advocateId, accountId, ...fields },
    update: { accountId, ...fields },
    select: { id: true },
  });
  const { number, title } = request;
  await record(tx, {
    kind: isOwn ? 'owner.agreed' : 'owner.asked',
    at: now,
    by,
    about: { requestId: request.id, advocateId, accountId },
    data: { number, title, approvalId, ownerId: fields.ownerId },
    reasons: gate.do === 'agreed' ? [gate.reason] : gate.do === 'manager' ? [gate.why] : [],
  });
  if (isOwn) return;
  await mailApproval(tx, { approvalId, now });
  if (gate.do === 'owner') await enqueue(tx, ownerSilenceJob, { approvalId }, { startAfter: silentFrom });
}

/** When an owner's silence counts: so many business hours on, by the calendar that the request follows. */
async function silenceFrom(tx: Tx, request: LockedRequest, now: Date): Promise<Date> {
  const calendar = calendarOf(await getSettings(tx), request.calendar);
  return addBusinessTime(calendar, now, hours(askingRules(request).silenceHours));
}

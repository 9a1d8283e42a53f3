import { type Actor, record } from '~/domain/audit/record.server';
import type { Db, Tx } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { addTime, dateFromDay, days, dayText } from '~/platform/time';
import { deciderOf, needsReason } from './approval-words';
import { continueRound } from './continue-round.server';
import { mailRequester } from './letters.server';
import { lockRequest, type LockedRequest } from './locking.server';
import { settleRequest } from './settle-request.server';

const LONGEST = days(366);

export type ApprovalAnswer =
  | { agrees: true; reason: string }
  /** `until`: a day such as `2026-12-01` up to which nobody of the account is asked; null: for this request only */
  | { agrees: false; reason: string; until: string | null };
export type ApprovalRefusal = 'gone' | 'answered' | 'needs-reason' | 'past' | 'too-far';

/**
 * An account's owner says yes or no before their customer is asked; a manager answers where nobody else may, with a
 * reason. A yes lets the round ask; a no skips this advocate and goes on to the next, and its reason is told to the
 * requester, without a name. Refused when there is an answer already.
 */
export async function answerApproval(
  db: Db,
  { approvalId, answer }: { approvalId: string; answer: ApprovalAnswer },
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<undefined, ApprovalRefusal>> {
  const until = answer.agrees || answer.until === null ? null : dateFromDay(answer.until);
  if (until && until <= now) return refuse('past');
  if (until && until > addTime(now, LONGEST)) return refuse('too-far');
  return db.$transaction(async (tx) => {
    const known = await tx.ownerApproval.findUnique({ where: { id: approvalId }, select: { requestId: true } });
    const request = known && (await lockRequest(tx, { id: known.requestId }));
    if (!request) return refuse('gone');
    const approval = await tx.ownerApproval.findUniqueOrThrow({
      where: { id: approvalId },
      include: { owner: person, account: { select: { owner: person } } },
    });
    if (approval.status !== 'WAITING') return refuse('answered');
    const reason = answer.reason.trim() || null;
    const { id: ownerId } = deciderOf(approval.owner, approval.account.owner);
    if (!reason && (!answer.agrees || needsReason({ ...approval, ownerId }, by.personId)))
      return refuse('needs-reason');
    await tx.ownerApproval.update({
      where: { id: approvalId },
      data: {
        status: answer.agrees ? 'AGREED' : 'OBJECTED',
        answeredAt: now,
        answeredById: by.personId,
        reason,
        objectsUntil: until,
      },
    });
    await recordAnswer(tx, { approval, request, answer, until, by, now });
    await answerPlaces(tx, { request, advocateId: approval.advocateId, no: answer.agrees ? null : answer.reason });
    if (!answer.agrees) await tellRequester(tx, { request, approvalId, reason: answer.reason, now });
    await settleRequest(tx, request.id);
    await continueRound(tx, request.id);
    return ok();
  });
}

const person = { select: { id: true, name: true, disabledAt: true } } as const;

type Answered = {
  approval: { id: string; advocateId: string; accountId: string; ownerId: string };
  request: LockedRequest;
  answer: ApprovalAnswer;
  until: Date | null;
  by: Actor;
  now: Date;
};

async function recordAnswer(tx: Tx, { approval, request, answer, until, by, now }: Answered): Promise<void> {
  const { advocateId, accountId, ownerId } = approval;
  const data = { number: request.number, title: request.title, approvalId: approval.id, ownerId };
  const about = { requestId: request.id, advocateId, accountId };
  const scope = until ? `Nobody of the account is asked before ${dayText(until)}.` : 'It counts for this request only.';
  const reasons = [answer.reason.trim(), answer.agrees ? '' : scope].filter(Boolean);
  await record(tx, { kind: answer.agrees ? 'owner.agreed' : 'owner.objected', at: now, by, about, data, reasons });
}

/** The turn of the advocate in a running round may be taken now, or is skipped with the owner's words. */
async function answerPlaces(
  tx: Tx,
  { request, advocateId, no }: { request: LockedRequest; advocateId: string; no: string | null },
): Promise<void> {
  await tx.askRoundPlace.updateMany({
    where: { advocateId, status: 'WAITING_FOR_OWNER', round: { requestId: request.id, endedAt: null } },
    data: no === null ? { status: 'QUEUED' } : { status: 'SKIPPED', reason: `The owner of the account said no: ${no}` },
  });
}

/** The requester reads the reason of a no, and not about whom. */
const tellRequester = (
  tx: Tx,
  { request, approvalId, reason, now }: { request: LockedRequest; approvalId: string; reason: string; now: Date },
) =>
  mailRequester(tx, request.id, {
    occasion: `owner-objected-${approvalId}`,
    headline: `An account owner said no: ${request.title}`,
    summary: `“${reason}” We look for somebody else; you need do nothing.`,
    action: 'See the request',
    now,
  });

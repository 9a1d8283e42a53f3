import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { lockRequest } from './locking.server';
import { openApproval } from './open-approval.server';
import { ownerGate, ownerOf } from './owner-gate';
import { findOwnedAccount } from './pass-gate.server';
import { settleRequest } from './settle-request.server';
import { askingStatuses } from './standing';
import type { RoundStarter } from './start-round.server';

export type AskOwnerRefusal = 'gone' | 'not-askable' | 'no-account' | 'answered';

/**
 * Asks an account's owner about one advocate before anybody decides to ask them. Refused where the advocate belongs to no
 * account, where the owner has been asked or has answered, and for requests that are over.
 */
export async function askOwner(
  db: Db,
  { number, advocateId }: { number: number; advocateId: string },
  by: RoundStarter,
  now: Date,
): Promise<Result<undefined, AskOwnerRefusal>> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, { number });
    if (!request || !(await tx.advocate.count({ where: { id: advocateId } }))) return refuse('gone');
    if (!askingStatuses.some((status) => status === request.status)) return refuse('not-askable');
    const account = await findOwnedAccount(tx, advocateId);
    if (!account) return refuse('no-account');
    const approval = await tx.ownerApproval.findUnique({
      where: { requestId_advocateId: { requestId: request.id, advocateId } },
      select: { status: true, reason: true },
    });
    if (ownerGate({ mode: 'managed', asker: by, account, why: [], approval }).do !== 'ask') return refuse('answered');
    const gate = ownerOf(account, by);
    if (approval?.status === 'AGREED' || approval?.status === 'PASSED' || gate.do === 'ask') return refuse('answered');
    if (gate.do === 'wait' || gate.do === 'skip') return refuse('answered');
    await openApproval(tx, { request, advocateId, accountId: account.id, gate, by, now });
    await settleRequest(tx, request.id);
    return ok();
  });
}

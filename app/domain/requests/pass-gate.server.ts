import type { AskRoundPlace } from '~/generated/prisma/client';
import type { Tx } from '~/platform/db.server';
import { askingRules } from './asking-rules';
import { loadCandidates } from './candidates.server';
import type { LockedRequest } from './locking.server';
import { openApproval } from './open-approval.server';
import { type OwnerGate, ownerGate } from './owner-gate';
import type { RoundStarter } from './start-round.server';

type Gate = { request: LockedRequest; place: Pick<AskRoundPlace, 'id' | 'advocateId'>; by: RoundStarter; now: Date };

/**
 * Looks whose yes a turn of a round needs, and asks for it where nobody did. True: the advocate may be asked now. Else
 * the place waits for the answer, or is skipped with the owner's reason. The request must be locked.
 */
export async function passGate(tx: Tx, { request, place, by, now }: Gate): Promise<boolean> {
  const { gate, accountId } = await findGate(tx, { request, advocateId: place.advocateId, by, now });
  const to = (status: 'WAITING_FOR_OWNER' | 'SKIPPED', reason: string | null) =>
    tx.askRoundPlace.update({ where: { id: place.id }, data: { status, reason } });
  if (gate.do === 'ask') return true;
  if (gate.do === 'skip') {
    await to('SKIPPED', gate.reason);
    return false;
  }
  if (gate.do !== 'wait' && accountId) {
    await openApproval(tx, { request, advocateId: place.advocateId, accountId, gate, by, now });
    if (gate.do === 'agreed') return true;
  }
  await to('WAITING_FOR_OWNER', null);
  return false;
}

/** The gate of one advocate for one request, and the account it is about. */
async function findGate(
  tx: Tx,
  { request, advocateId, by, now }: { request: LockedRequest; advocateId: string; by: RoundStarter; now: Date },
): Promise<{ gate: OwnerGate; accountId: string | null }> {
  const account = await findOwnedAccount(tx, advocateId);
  const approval = await tx.ownerApproval.findUnique({
    where: { requestId_advocateId: { requestId: request.id, advocateId } },
    select: { status: true, reason: true },
  });
  const [somebody] = await loadCandidates(tx, { request, advocateIds: [advocateId] }, now);
  const why = somebody?.owner?.why ?? [];
  const { mode } = askingRules(request);
  return { gate: ownerGate({ mode, asker: by, account, why, approval }), accountId: account?.id ?? null };
}

/** The account of an advocate with its owner; somebody who no longer works here owns nothing. */
export async function findOwnedAccount(tx: Tx, advocateId: string) {
  const { contact } = await tx.advocate.findUniqueOrThrow({
    where: { id: advocateId },
    select: {
      contact: {
        select: { account: { select: { id: true, name: true, owner: { select: { id: true, disabledAt: true } } } } },
      },
    },
  });
  if (!contact.account) return null;
  const { id, name, owner } = contact.account;
  return { id, name, ownerId: owner && !owner.disabledAt ? owner.id : null };
}

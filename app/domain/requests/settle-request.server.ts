import type { Tx } from '~/platform/db.server';
import { askingStatuses, type GoingOn, standingOf } from './standing';

/**
 * Puts a request where it stands after something changed about its asks or its owners' answers. The request must be
 * locked. One that is closed, or has a meeting, stays where it is. Returns what goes on about it.
 */
export async function settleRequest(tx: Tx, requestId: string): Promise<GoingOn> {
  const { wanted } = await tx.request.findUniqueOrThrow({ where: { id: requestId }, select: { wanted: true } });
  const [found, openAsks, waitingOwners] = [
    await tx.ask.count({ where: { requestId, status: { in: ['ACCEPTED', 'DONE'] } } }),
    await tx.ask.count({ where: { requestId, status: 'OPEN' } }),
    await tx.ownerApproval.count({ where: { requestId, status: 'WAITING' } }),
  ];
  const goingOn = { wanted, found, openAsks, waitingOwners };
  await tx.request.updateMany({
    where: { id: requestId, status: { in: [...askingStatuses] } },
    data: { status: standingOf(goingOn) },
  });
  return goingOn;
}

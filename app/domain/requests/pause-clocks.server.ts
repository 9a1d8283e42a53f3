import type { Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';

/** Why the clocks stand while a call waits for its requester: whoever helps has said yes. */
export const WAITS_FOR_PICK = 'Times are offered, and the requester picks one.';

/**
 * The clocks of an open request stand still from `now` on, because we wait for its requester; `why` is a sentence they
 * read on its page. Nothing happens where they stand still already, or where the request is closed.
 */
export async function pauseClocks(
  tx: Tx,
  { requestId, why }: { requestId: string; why: string },
  now: Date,
): Promise<void> {
  const { count } = await tx.request.updateMany({
    where: { id: requestId, pausedAt: null, status: { not: 'CLOSED' } },
    data: { pausedAt: now },
  });
  if (count) await tx.requestPause.create({ data: { id: newId('pau'), requestId, why, startedAt: now } });
}

import type { Tx } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { advanceRoundJob } from './asking-schema';

/** Has the running round of a request look what to do next, where there is one. */
export async function continueRound(tx: Tx, requestId: string): Promise<void> {
  const round = await tx.askRound.findFirst({ where: { requestId, endedAt: null }, select: { id: true } });
  if (round) await enqueue(tx, advanceRoundJob, { roundId: round.id });
}

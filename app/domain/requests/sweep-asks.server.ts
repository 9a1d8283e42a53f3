import type { Db } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { halfway } from './ask-words';
import { advanceRoundJob, ownerSilenceJob, remindAskJob } from './asking-schema';
import { expireAskJob } from './schema';

const AT_ONCE = 500;

/**
 * Queues whatever of asking is due and whose own job was lost: the end and the reminder of open asks, the next step of
 * rounds, and owners' silence. Returns how many.
 */
export async function sweepAsks(db: Db, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const open = await tx.ask.findMany({
      where: { status: 'OPEN', OR: [{ expiresAt: { lte: now } }, { remindedAt: null }] },
      orderBy: { expiresAt: 'asc' },
      take: AT_ONCE,
      select: { id: true, askedAt: true, expiresAt: true },
    });
    const over = open.filter(({ expiresAt }) => expiresAt <= now);
    for (const { id } of over) await enqueue(tx, expireAskJob, { askId: id });
    const late = open.filter((ask) => ask.expiresAt > now && halfway(ask.askedAt, ask.expiresAt) <= now);
    for (const { id } of late) await enqueue(tx, remindAskJob, { askId: id });
    const silent = await tx.ownerApproval.findMany({
      where: { status: 'WAITING', escalatedAt: null, silentFrom: { lte: now } },
      take: AT_ONCE,
      select: { id: true },
    });
    for (const { id } of silent) await enqueue(tx, ownerSilenceJob, { approvalId: id });
    // A step that was due is due until somebody takes it; one that is not costs a look.
    const rounds = await tx.askRound.findMany({ where: { endedAt: null }, take: AT_ONCE, select: { id: true } });
    for (const { id } of rounds) await enqueue(tx, advanceRoundJob, { roundId: id });
    return over.length + late.length + silent.length + rounds.length;
  });
}

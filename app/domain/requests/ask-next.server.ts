import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { advanceRound } from './advance-round.server';
import { continueRound } from './continue-round.server';
import { lockRequest } from './locking.server';

/** `nobody-next`: nobody is asked in order, or everybody of the round had their turn. */
export type AskNextRefusal = 'gone' | 'nobody-next';

/**
 * A manager has the next of a round in order asked now, without waiting longer for whoever was asked first. That ask stays
 * open, and may still become the yes.
 */
export async function askNext(
  db: Db,
  { number }: { number: number },
  by: Actor,
  now: Date,
): Promise<Result<undefined, AskNextRefusal>> {
  const next = await db.$transaction(async (tx) => {
    const request = await lockRequest(tx, { number });
    if (!request) return refuse('gone');
    const round = await tx.askRound.findFirst({
      where: { requestId: request.id, endedAt: null, mode: 'IN_ORDER', places: { some: { status: 'QUEUED' } } },
      include: {
        places: {
          where: { status: 'ASKED', ask: { status: 'OPEN' }, nextAt: { gt: now } },
          orderBy: { position: 'asc' },
          take: 1,
        },
      },
    });
    if (!round) return refuse('nobody-next');
    for (const { id } of round.places) await tx.askRoundPlace.update({ where: { id }, data: { nextAt: now } });
    const data = { number, title: request.title, roundId: round.id };
    await record(tx, { kind: 'round.hurried', at: now, by, about: { requestId: request.id }, data });
    await continueRound(tx, request.id);
    return ok({ roundId: round.id });
  });
  if (!next.ok) return next;
  // The job that was queued does the same, should this process end here.
  await advanceRound(db, next.value, now);
  return ok();
}

import type { Actor } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { type Result, ok, refuse } from '~/platform/result';
import { endRound } from './end-round.server';
import { lockRequest } from './locking.server';
import { settleRequest } from './settle-request.server';
import { withdrawOpenAsks } from './withdraw-open-asks.server';

/**
 * A manager stops asking: asks without an answer are taken back, thanked for and not charged, and nobody else is asked.
 * A yes that was given stays. Refused where nothing runs.
 */
export async function stopRound(
  db: Db,
  { number }: { number: number },
  by: Actor,
  now: Date,
): Promise<Result<{ withdrawn: number }, 'gone' | 'nothing-runs'>> {
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, { number });
    if (!request) return refuse('gone');
    const running = await tx.askRound.count({ where: { requestId: request.id, endedAt: null } });
    const reason = 'We look for help in another way.';
    const withdrawn = await withdrawOpenAsks(tx, { requestId: request.id, reason, by, now });
    if (running + withdrawn === 0) return refuse('nothing-runs');
    await endRound(tx, { request, reason: `${by.name} stopped asking.`, by, now });
    await settleRequest(tx, request.id);
    return ok({ withdrawn });
  });
}

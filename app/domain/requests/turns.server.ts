import type { Db, Tx } from '~/platform/db.server';
import { loadCandidates } from './candidates.server';
import type { LockedRequest } from './locking.server';
import { matchOne } from './matching';
import { needOf } from './need';

/** What became of one turn so far; `reason` says why somebody was skipped. */
export type Turn = {
  advocateId: string;
  name: string;
  status: 'asked' | 'queued' | 'waiting-for-owner' | 'skipped';
  reason: string | null;
};

export type Judged = Map<string, { name: string; turn: Turn | null }>;

/** Looks at everybody before anything is written; their turn is judged again under locks when it comes. */
export async function judgeTurns(
  tx: Tx,
  { request, ids }: { request: LockedRequest; ids: string[] },
  now: Date,
): Promise<Judged> {
  const candidates = await loadCandidates(tx, { request, advocateIds: ids }, now);
  const byId = new Map(candidates.map((candidate) => [candidate.advocateId, candidate]));
  const asks = await tx.ask.findMany({
    where: { requestId: request.id, advocateId: { in: ids } },
    select: { advocateId: true },
  });
  const asked = new Set(asks.map(({ advocateId }) => advocateId));
  const judged: Judged = new Map();
  for (const advocateId of ids) {
    const somebody = byId.get(advocateId);
    const name = somebody?.name ?? 'Somebody unknown';
    const blocks = somebody ? matchOne(needOf(request), somebody, now).blocks.map(({ text }) => text) : [];
    const reason = !somebody
      ? 'They are no longer there.'
      : asked.has(advocateId)
        ? 'They were asked for this request before.'
        : blocks.join(' ');
    judged.set(advocateId, { name, turn: reason ? { advocateId, name, status: 'skipped', reason } : null });
  }
  return judged;
}

const says = {
  ASKED: 'asked',
  QUEUED: 'queued',
  WAITING_FOR_OWNER: 'waiting-for-owner',
  SKIPPED: 'skipped',
  DROPPED: 'skipped',
} as const;

/** Everybody of a round in their order, with what became of their turn so far. */
export async function listTurns(db: Db, roundId: string): Promise<Turn[]> {
  const places = await db.askRoundPlace.findMany({
    where: { roundId },
    orderBy: { position: 'asc' },
    select: {
      advocateId: true,
      status: true,
      reason: true,
      advocate: { select: { person: { select: { name: true } } } },
    },
  });
  return places.map(({ advocateId, status, reason, advocate }) => ({
    advocateId,
    name: advocate.person.name,
    status: says[status],
    reason,
  }));
}

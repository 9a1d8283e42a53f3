import type { Db } from '~/platform/db.server';

export type Waiting = { requests: number; claims: number; applied: number };

/** What waits for those who run the programme: open requests, claims handed in, people who applied. Drawn on every page of theirs. */
export async function countWaiting(db: Db): Promise<Waiting> {
  const [row] = await db.$queryRaw<Waiting[]>`
    SELECT (SELECT count(*)::int FROM requests WHERE status <> 'CLOSED') AS requests,
           (SELECT count(*)::int FROM claims WHERE status = 'SUBMITTED') AS claims,
           (SELECT count(*)::int FROM advocates WHERE readiness = 'APPLIED' AND left_at IS NULL) AS applied`;
  return row ?? { requests: 0, claims: 0, applied: 0 };
}

import { Prisma } from '~/generated/prisma/client';
import type { Tx } from '~/platform/db.server';

/**
 * Locks requests until the transaction ends, with every request that shares a call with one of them, however far that
 * goes: what ends one of them changes the others. They are locked in the order of their ids, so that nobody waits in a
 * circle; whoever joined while we waited makes us let go and begin again.
 */
export async function lockTogether(tx: Tx, requestIds: readonly string[]): Promise<void> {
  for (;;) {
    await tx.$executeRaw`SAVEPOINT together`;
    const locked = await lockCircle(tx, requestIds);
    if ((await countCircle(tx, locked)) === locked.length) return;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT together`;
  }
}

async function lockCircle(tx: Tx, requestIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE circle (id) AS (${circle(requestIds)})
    SELECT id FROM requests WHERE id IN (SELECT id FROM circle) ORDER BY id FOR UPDATE`;
  return rows.map(({ id }) => id);
}

async function countCircle(tx: Tx, requestIds: readonly string[]): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    WITH RECURSIVE circle (id) AS (${circle(requestIds)}) SELECT count(*)::int AS count FROM circle`;
  return row?.count ?? 0;
}

/** Calls that were called off, or to which somebody did not come, bind nobody any more. */
const circle = (requestIds: readonly string[]) => Prisma.sql`
    SELECT unnest(${[...requestIds]}::text[])
     UNION
    SELECT theirs.request_id
      FROM circle
      JOIN meeting_guests own ON own.request_id = circle.id
      JOIN meetings m ON m.id = own.meeting_id AND m.status IN ('CHOOSING', 'SCHEDULED', 'HELD')
      JOIN meeting_guests theirs ON theirs.meeting_id = m.id`;

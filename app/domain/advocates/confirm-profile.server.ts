import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';

/** "It is still right": an advocate confirms their profile, which keeps them in matching (rules.md §4). */
export async function confirmProfile(db: Db, change: { advocateId: string; by: Actor; now: Date }): Promise<void> {
  const { advocateId, by, now } = change;
  await db.$transaction(async (tx) => {
    const { confirmedAt } = await tx.advocate.findUniqueOrThrow({ where: { id: advocateId } });
    const where = { id: advocateId, confirmedAt };
    const { count } = await tx.advocate.updateMany({ where, data: { confirmedAt: now } });
    if (count === 0) return;
    const data = { last: confirmedAt.toISOString() };
    await record(tx, { kind: 'profile.confirmed', at: now, by, about: { advocateId }, data });
  });
}

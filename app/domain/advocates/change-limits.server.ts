import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';

/** Sets how many asks a quarter an advocate wants at most, 0 to 8 (rules.md §4). The same number again changes nothing. */
export async function changeLimits(
  db: Db,
  change: { advocateId: string; quarterlyCap: number; by: Actor; now: Date },
): Promise<{ changed: boolean }> {
  const { advocateId, quarterlyCap, by, now } = change;
  return db.$transaction(async (tx) => {
    const { quarterlyCap: from } = await tx.advocate.findUniqueOrThrow({ where: { id: advocateId } });
    const where = { id: advocateId, quarterlyCap: from };
    const { count } =
      from === quarterlyCap ? { count: 0 } : await tx.advocate.updateMany({ where, data: { quarterlyCap } });
    if (count === 0) return { changed: false };
    const data = { from, to: quarterlyCap };
    await record(tx, { kind: 'cap.changed', at: now, by, about: { advocateId }, data });
    return { changed: true };
  });
}

import { record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import type { SignedIn } from './guard.server';

/** Lets a disabled colleague in again. */
export async function enablePerson(
  db: Db,
  personId: string,
  by: SignedIn,
  now: Date,
): Promise<Result<undefined, 'as-it-was'>> {
  return db.$transaction(async (tx) => {
    const where = { id: personId, role: { not: 'ADVOCATE' as const }, disabledAt: { not: null } };
    const changed = await tx.person.updateMany({ where, data: { disabledAt: null } });
    if (changed.count !== 1) return refuse('as-it-was');
    await record(tx, { kind: 'person.enabled', at: now, by, about: {}, data: { personId } });
    return ok();
  });
}

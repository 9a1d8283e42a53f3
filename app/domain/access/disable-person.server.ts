import { record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { findStaff } from './find-staff.server';
import type { SignedIn } from './guard.server';
import { decideDisable, type StaffRefusal } from './staff-rules';

/** Shuts a colleague out: their sessions end now and no link signs them in. What they did stays. */
export async function disablePerson(
  db: Db,
  personId: string,
  by: SignedIn,
  now: Date,
): Promise<Result<undefined, StaffRefusal | 'unknown'>> {
  return db.$transaction(async (tx) => {
    const person = await findStaff(tx, personId, by);
    if (!person) return refuse('unknown');
    const decision = decideDisable(person);
    if (!decision.ok) return decision;
    const changed = await tx.person.updateMany({
      where: { id: personId, disabledAt: null },
      data: { disabledAt: now },
    });
    if (changed.count !== 1) return refuse('as-it-was');
    const { count } = await tx.session.deleteMany({ where: { personId } });
    await record(tx, { kind: 'person.disabled', at: now, by, about: {}, data: { personId, sessionsEnded: count } });
    return ok();
  });
}

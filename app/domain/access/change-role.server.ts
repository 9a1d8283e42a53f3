import type { z } from 'zod';
import { record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { findStaff } from './find-staff.server';
import type { SignedIn } from './guard.server';
import type { RoleForm } from './schema';
import { decideRoleChange, type StaffRefusal } from './staff-rules';

/** Gives a colleague another role or team; it counts from their next request. */
export async function changeRole(
  db: Db,
  { personId, role, team }: { personId: string } & z.infer<typeof RoleForm>,
  by: SignedIn,
  now: Date,
): Promise<Result<undefined, StaffRefusal | 'unknown'>> {
  return db.$transaction(async (tx) => {
    const person = await findStaff(tx, personId, by);
    if (!person) return refuse('unknown');
    const decision = decideRoleChange(person, { role, team });
    if (!decision.ok) return decision;
    const before = { id: personId, role: person.role, team: person.team };
    const changed = await tx.person.updateMany({ where: before, data: { role, team } });
    if (changed.count !== 1) return refuse('as-it-was');
    const data = { personId, from: person.role, to: role, fromTeam: person.team, toTeam: team };
    await record(tx, { kind: 'person.role-changed', at: now, by, about: {}, data });
    return ok();
  });
}

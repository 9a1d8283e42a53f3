import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';

/** Makes an empty pod of a manager. Refused: somebody who runs no programme, and a name that another pod has. */
export async function createPod(
  db: Db,
  { name, managerId }: { name: string; managerId: string },
  by: Actor,
  now: Date,
): Promise<Result<{ id: string }, 'no-manager' | 'name-taken'>> {
  return db.$transaction(async (tx) => {
    const where = { id: managerId, role: { in: ['MANAGER' as const, 'ADMIN' as const] }, disabledAt: null };
    if ((await tx.person.count({ where })) === 0) return refuse('no-manager');
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('pod-name'), hashtext(${name}))`;
    if ((await tx.pod.count({ where: { name } })) > 0) return refuse('name-taken');
    const id = newId('pod');
    await tx.pod.create({ data: { id, name, managerId, createdAt: now } });
    const data = { podId: id, pod: name, managerId };
    await record(tx, { kind: 'pod.created', at: now, by, about: {}, data });
    return ok({ id });
  });
}

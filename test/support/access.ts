import type { SignedIn } from '~/domain/access/guard.server';
import type { Db } from '~/platform/db.server';
import { makeStaff } from './people';

/** Somebody on staff as a use case sees them; an admin unless said otherwise. */
export async function actingStaff(db: Db, fields: Parameters<typeof makeStaff>[1] = {}): Promise<SignedIn> {
  const { id, name, email, role, team, timeZone } = await makeStaff(db, { role: 'ADMIN', ...fields });
  return { personId: id, name, email, role, team, timeZone, advocate: null };
}

/** Kinds and data of the audit events so far, oldest first. */
export async function auditTrail(db: Db) {
  return db.auditEvent.findMany({ orderBy: { id: 'asc' }, select: { kind: true, data: true, actorId: true } });
}

/** Payloads of the jobs of a queue that wait. */
export async function waitingJobs(db: Db, queue: string): Promise<unknown[]> {
  const rows = await db.$queryRaw<{ data: unknown }[]>`
    SELECT data FROM pgboss.job WHERE name = ${queue} AND state = 'created' ORDER BY created_on`;
  return rows.map((row) => row.data);
}

import { type Actor, record } from '~/domain/audit/record.server';
import type { Db } from '~/platform/db.server';
import { ok, refuse, type Result } from '~/platform/result';
import { isStanding } from './standing';

/**
 * Closes an open cohort: no reminder goes out any more, and who still waits for a letter gets none. Joining by a letter
 * that was sent goes on. Standing cohorts are never closed.
 */
export async function closeCohort(
  db: Db,
  cohortId: string,
  by: Actor,
  now: Date,
): Promise<Result<{ stopped: number; letGo: number }, 'not-found' | 'not-open' | 'standing'>> {
  return db.$transaction(async (tx) => {
    const cohort = await tx.cohort.findUnique({ where: { id: cohortId }, select: { name: true, slug: true } });
    if (!cohort) return refuse('not-found');
    if (isStanding(cohort.slug)) return refuse('standing');
    const { count } = await tx.cohort.updateMany({
      where: { id: cohortId, status: 'OPEN' },
      data: { status: 'CLOSED', closedAt: now },
    });
    if (count !== 1) return refuse('not-open');
    const { count: stopped } = await tx.cohortInvitation.updateMany({
      where: { cohortId, nextAt: { not: null } },
      data: { nextAt: null, stoppedReason: 'The cohort was closed.' },
    });
    const { count: letGo } = await tx.cohortInvitation.updateMany({
      where: { cohortId, invitedAt: null, excludedReason: null, joinedAt: null },
      data: { excludedReason: 'The cohort was closed before their letter went out.' },
    });
    const data = { cohortId, cohort: cohort.name, stopped, letGo };
    await record(tx, { kind: 'cohort.closed', at: now, by, about: {}, data });
    return ok({ stopped, letGo });
  });
}

import { type Actor, record } from '~/domain/audit/record.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Db } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { ok, refuse, type Result } from '~/platform/result';
import { considerNext, countConsidered, type Opened } from './consider-next.server';
import { fillCohortJob, inviteCohortJob } from './schema';
import { countSegment, findSegment } from './segment.server';

export type OpenRefusal = 'not-found' | 'not-a-draft' | 'no-segment' | 'no-postal-address' | 'nobody';

/**
 * Opens a draft: everybody in its segment gets a row, waiting for the letter or left out with the reason. A small segment is
 * looked through at once and its letters go out in the background; of a large one the first are, and `fillCohort` goes on with
 * the rest. Pressed twice, the second is refused. Included and excluded add up to the candidates; they are left out while the
 * segment is still being looked through.
 */
export async function openCohort(
  db: Db,
  cohortId: string,
  by: Actor,
  now: Date,
): Promise<Result<{ candidates: number } & Partial<Opened>, OpenRefusal>> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS locked FROM cohorts WHERE id = ${cohortId} FOR UPDATE`;
    const cohort = await tx.cohort.findUnique({ where: { id: cohortId } });
    if (!cohort) return refuse('not-found');
    if (cohort.status !== 'DRAFT') return refuse('not-a-draft');
    const segment = cohort.segmentId ? await findSegment(tx, cohort.segmentId) : null;
    if (!segment || segment.archivedAt) return refuse('no-segment');
    const settings = await getSettings(tx);
    if (!settings.postalAddress) return refuse('no-postal-address');
    const lookedUpTo = await considerNext(
      tx,
      { cohortId, after: '', used: new Map(), rule: segment.rule, settings },
      now,
    );
    const found = await countConsidered(tx, cohortId);
    if (found.candidates === 0) return refuse('nobody');
    await tx.cohort.update({ where: { id: cohortId }, data: { status: 'OPEN', openedAt: now, lookedUpTo } });
    await enqueue(tx, lookedUpTo === null ? inviteCohortJob : fillCohortJob, { cohortId });
    const opened = lookedUpTo === null ? found : { candidates: await countSegment(tx, segment.rule, now) };
    const data = { cohortId, cohort: cohort.name, segmentId: segment.id, ...opened };
    await record(tx, { kind: 'cohort.opened', at: now, by, about: {}, data });
    return ok(opened);
  });
}

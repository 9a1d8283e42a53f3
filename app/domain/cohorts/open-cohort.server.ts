import { type Actor, record } from '~/domain/audit/record.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { enqueue } from '~/platform/queue.server';
import { ok, refuse, type Result } from '~/platform/result';
import { minutes } from '~/platform/time';
import { listCandidates } from './candidates.server';
import { inviteCohortJob } from './schema';
import { findSegment } from './segment.server';

export type OpenRefusal = 'not-found' | 'not-a-draft' | 'no-segment' | 'no-postal-address' | 'nobody';
export type Opened = { candidates: number; included: number; excluded: number };

/**
 * Opens a draft: everybody in its segment now gets a row, waiting for the letter or left out with the reason, and the
 * letters go out in the background. Pressed twice, the second is refused. Included and excluded add up to the candidates.
 */
export async function openCohort(db: Db, cohortId: string, by: Actor, now: Date): Promise<Result<Opened, OpenRefusal>> {
  return db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 AS locked FROM cohorts WHERE id = ${cohortId} FOR UPDATE`;
      const cohort = await tx.cohort.findUnique({ where: { id: cohortId } });
      if (!cohort) return refuse('not-found');
      if (cohort.status !== 'DRAFT') return refuse('not-a-draft');
      const segment = cohort.segmentId ? await findSegment(tx, cohort.segmentId) : null;
      if (!segment || segment.archivedAt) return refuse('no-segment');
      if (!(await getSettings(tx)).postalAddress) return refuse('no-postal-address');
      const opened = await freeze(tx, { cohortId, rule: segment.rule }, now);
      if (opened.candidates === 0) return refuse('nobody');
      await tx.cohort.update({ where: { id: cohortId }, data: { status: 'OPEN', openedAt: now } });
      await enqueue(tx, inviteCohortJob, { cohortId });
      const data = { cohortId, cohort: cohort.name, segmentId: segment.id, ...opened };
      await record(tx, { kind: 'cohort.opened', at: now, by, about: {}, data });
      return ok(opened);
    },
    { timeout: minutes(3) },
  );
}

type Frozen = { cohortId: string; rule: Parameters<typeof listCandidates>[1]['rule'] };

async function freeze(tx: Tx, { cohortId, rule }: Frozen, now: Date): Promise<Opened> {
  const settings = await getSettings(tx);
  const counted = { candidates: 0, included: 0, excluded: 0 };
  for await (const page of listCandidates(tx, { rule, settings }, now)) {
    const rows = page.map(({ contactId, refusal }) => ({
      id: newId('civ'),
      cohortId,
      contactId,
      excludedReason: refusal?.text ?? null,
    }));
    const { count } = await tx.cohortInvitation.createMany({ data: rows });
    counted.candidates += count;
    counted.excluded += rows.filter(({ excludedReason }) => excludedReason !== null).length;
  }
  return { ...counted, included: counted.candidates - counted.excluded };
}

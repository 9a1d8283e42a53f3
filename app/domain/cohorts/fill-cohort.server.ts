import { record, system } from '~/domain/audit/record.server';
import { getSettings } from '~/domain/settings/queries.server';
import type { Db, Tx } from '~/platform/db.server';
import { enqueue } from '~/platform/queue.server';
import { considerNext, countConsidered, waitingByAccount } from './consider-next.server';
import { inviteCohortJob } from './schema';
import { findSegment } from './segment.server';

/**
 * Looks through the rest of the segment of a cohort that was opened, some hundred people a transaction: killed at any moment it
 * goes on where it stopped, and two at once double nothing. At the end it tells the sums, and the letters go out. A cohort that
 * is closed meanwhile stays as far as it came.
 */
export async function fillCohort(db: Db, { cohortId }: { cohortId: string }, now: Date): Promise<void> {
  const step = (known: Known) => db.$transaction((tx) => nextStep(tx, { cohortId, known }, now));
  let known = await step({ upTo: null, used: new Map() });
  while (known) known = await step(known);
}

/** How far this worker knows the cohort, and how many wait at each account. */
type Known = { upTo: string | null; used: Map<string, number> };

/** What is known after the next people were looked at; null when there is no more to do. */
async function nextStep(
  tx: Tx,
  { cohortId, known }: { cohortId: string; known: Known },
  now: Date,
): Promise<Known | null> {
  await tx.$queryRaw`SELECT 1 AS locked FROM cohorts WHERE id = ${cohortId} FOR UPDATE`;
  const cohort = await tx.cohort.findUnique({ where: { id: cohortId } });
  if (cohort?.status !== 'OPEN' || cohort.lookedUpTo === null || cohort.segmentId === null) return null;
  const { lookedUpTo: after, name } = cohort;
  const { rule } = (await findSegment(tx, cohort.segmentId))!;
  // At the start, and when another worker was here in between.
  const used = known.upTo === after ? known.used : await waitingByAccount(tx, cohortId);
  const upTo = await considerNext(tx, { cohortId, after, used, rule, settings: await getSettings(tx) }, now);
  await tx.cohort.update({ where: { id: cohortId }, data: { lookedUpTo: upTo } });
  if (upTo !== null) return { upTo, used };
  const data = { cohortId, cohort: name, ...(await countConsidered(tx, cohortId)) };
  await record(tx, { kind: 'cohort.filled', at: now, by: system, about: {}, data });
  await enqueue(tx, inviteCohortJob, { cohortId });
  return null;
}

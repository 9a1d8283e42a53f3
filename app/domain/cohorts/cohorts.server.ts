import type { Reader } from '~/platform/db.server';
import { Questions } from './feedback';
import { listFunnels } from './funnels.server';
import { isStanding } from './standing';

/** Every cohort with its funnel, newest first; standing ones last. */
export async function listCohorts(db: Reader, now: Date) {
  const rows = await db.cohort.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, name: true, slug: true, phase: true, status: true, goal: true, openedAt: true },
  });
  const funnels = await listFunnels(
    db,
    rows.map(({ id }) => id),
    now,
  );
  return rows
    .map((row) => ({ ...row, isStanding: isStanding(row.slug), funnel: funnels.get(row.id)! }))
    .sort((a, b) => Number(a.isStanding) - Number(b.isStanding));
}

/** One cohort with its questions read, or null. */
export async function findCohort(db: Reader, id: string) {
  const row = await db.cohort.findUnique({
    where: { id },
    include: { segment: { select: { id: true, name: true } }, createdBy: { select: { name: true } } },
  });
  return row && { ...row, questions: Questions.parse(row.questions), isStanding: isStanding(row.slug) };
}

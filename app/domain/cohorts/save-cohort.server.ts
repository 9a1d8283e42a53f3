import { type Actor, record } from '~/domain/audit/record.server';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import { changedFields, type CohortInput, fixedWhenOpen } from './cohort-input';
import { Questions } from './feedback';
import { isStanding } from './standing';

export type SaveCohortRefusal =
  | { code: 'not-found' | 'closed' | 'slug-taken' | 'segment-unknown' }
  /** letters went out; these fields stay as they were */
  | { code: 'fixed'; fields: string[] };

/**
 * Creates a cohort (`id` null) as a draft, or edits one. Once open, whom it invites and what its letters say stays;
 * standing cohorts keep only their short link, since their letters go out one by one.
 */
export async function saveCohort(
  db: Db,
  { id, input }: { id: string | null; input: CohortInput },
  by: Actor,
  now: Date,
): Promise<Result<{ id: string }, SaveCohortRefusal>> {
  return db.$transaction(async (tx) => {
    const { slug, segmentId } = input;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('cohort-slug'), hashtext(${slug}))`;
    const namesake = await tx.cohort.findUnique({ where: { slug }, select: { id: true } });
    if ((namesake && namesake.id !== id) || (!namesake && isStanding(slug))) return refuse({ code: 'slug-taken' });
    if (segmentId && !(await tx.segment.findUnique({ where: { id: segmentId }, select: { id: true } })))
      return refuse({ code: 'segment-unknown' });
    return id === null ? ok({ id: await create(tx, input, by, now) }) : edit(tx, { id, input }, by, now);
  });
}

async function create(tx: Tx, input: CohortInput, by: Actor, now: Date): Promise<string> {
  const id = newId('coh');
  await tx.cohort.create({ data: { id, ...input, createdById: by.personId, createdAt: now } });
  const data = { cohortId: id, cohort: input.name };
  await record(tx, { kind: 'cohort.created', at: now, by, about: {}, data });
  return id;
}

async function edit(
  tx: Tx,
  { id, input }: { id: string; input: CohortInput },
  by: Actor,
  now: Date,
): Promise<Result<{ id: string }, SaveCohortRefusal>> {
  // Opening it waits for us, or we for it.
  await tx.$queryRaw`SELECT 1 AS locked FROM cohorts WHERE id = ${id} FOR UPDATE`;
  const row = await tx.cohort.findUnique({ where: { id } });
  if (!row) return refuse({ code: 'not-found' });
  if (row.status === 'CLOSED') return refuse({ code: 'closed' });
  const fields = changedFields({ ...row, questions: Questions.parse(row.questions) }, input);
  if (fields.length === 0) return ok({ id });
  const fixed = isStanding(row.slug) ? ['slug', 'segmentId', 'signal'] : row.status === 'OPEN' ? fixedWhenOpen : [];
  const wrong = fields.filter((field) => fixed.some((one) => one === field));
  if (wrong.length) return refuse({ code: 'fixed', fields: wrong });
  await tx.cohort.update({ where: { id }, data: input });
  await record(tx, {
    kind: 'cohort.edited',
    at: now,
    by,
    about: {},
    data: { cohortId: id, cohort: input.name, fields },
  });
  return ok({ id });
}

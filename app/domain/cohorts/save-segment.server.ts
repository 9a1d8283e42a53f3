import { isDeepStrictEqual } from 'node:util';
import { type Actor, record } from '~/domain/audit/record.server';
import type { Db, Tx } from '~/platform/db.server';
import { newId } from '~/platform/id';
import { ok, refuse, type Result } from '~/platform/result';
import { opinionFields, SegmentRule } from './segment';
import { listSegmentUses, type SegmentUse } from './segment-uses.server';
import { segmentWords } from './segment-words';

export type SaveSegmentRefusal =
  | { code: 'not-found' | 'archived' | 'name-taken' | 'asks-nothing' }
  | { code: 'not-neutral'; fields: string[]; reviews: SegmentUse[] }
  | { code: 'review-published'; reviews: SegmentUse[] };

/**
 * Writes a new segment or changes one. Refused: a name that another has, a rule that asks nothing, and any other rule
 * while a review is on the board by it: an opinion must not choose who is asked (rules V2), and who was asked by which
 * rule stays as it was (rules V4). Saving what is there already changes nothing.
 */
export async function saveSegment(
  db: Db,
  segment: { id: string | null; name: string; rule: SegmentRule },
  by: Actor & { personId: string },
  now: Date,
): Promise<Result<{ id: string }, SaveSegmentRefusal>> {
  const { id, name, rule } = segment;
  if (rule.include.conditions.length + rule.exclude.conditions.length === 0) return refuse({ code: 'asks-nothing' });
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('segment-name'), hashtext(${name}))`;
    const namesake = await tx.segment.findUnique({ where: { name }, select: { id: true } });
    if (namesake && namesake.id !== id) return refuse({ code: 'name-taken' });
    return id === null
      ? ok({ id: await create(tx, { name, rule }, by, now) })
      : change(tx, { id, name, rule }, by, now);
  });
}

type Written = { name: string; rule: SegmentRule };

async function create(tx: Tx, { name, rule }: Written, by: Actor & { personId: string }, now: Date): Promise<string> {
  const id = newId('seg');
  await tx.segment.create({ data: { id, name, rule, createdById: by.personId, createdAt: now } });
  const data = { segmentId: id, name, rule: segmentWords(rule) };
  await record(tx, { kind: 'segment.created', at: now, by, about: {}, data });
  return id;
}

async function change(
  tx: Tx,
  { id, name, rule }: Written & { id: string },
  by: Actor,
  now: Date,
): Promise<Result<{ id: string }, SaveSegmentRefusal>> {
  await tx.$executeRaw`SELECT 1 FROM segments WHERE id = ${id} FOR UPDATE`; // publishing a review by it waits, or we do
  const row = await tx.segment.findUnique({ where: { id } });
  if (!row) return refuse({ code: 'not-found' });
  if (row.archivedAt) return refuse({ code: 'archived' });
  const before = SegmentRule.parse(row.rule);
  const isSameRule = isDeepStrictEqual(before, rule);
  if (isSameRule && row.name === name) return ok({ id });
  const reviews = isSameRule ? [] : (await listSegmentUses(tx, id)).filter(({ isOpenReview }) => isOpenReview);
  const fields = opinionFields(rule);
  if (reviews.length) {
    return fields.length
      ? refuse({ code: 'not-neutral', fields, reviews })
      : refuse({ code: 'review-published', reviews });
  }
  await tx.segment.update({ where: { id }, data: { name, rule } });
  const data = { segmentId: id, name, from: segmentWords(before), to: segmentWords(rule) };
  await record(tx, { kind: 'segment.changed', at: now, by, about: {}, data });
  return ok({ id });
}

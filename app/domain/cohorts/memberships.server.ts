import { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import { SegmentRule } from './segment';
import { segmentFrom } from './segment-columns.server';
import { segmentWhere } from './segment-where.server';

/** Runs one statement: in a transaction, or on the pool where a page is read without the client. */
export type Ask = <Row>(statement: Prisma.Sql) => Promise<Row[]>;
export const askOf =
  (db: Reader): Ask =>
  (statement) =>
    db.$queryRaw(statement);

/**
 * Which of some segments each advocate is in now; without `advocateIds` all who are in the programme are looked at. Two
 * statements, none where no segment is asked for. Whoever is in none is left out of the answer.
 */
export async function listMemberships(
  ask: Ask,
  { segmentIds, advocateIds }: { segmentIds: readonly string[]; advocateIds?: readonly string[] },
  now: Date,
): Promise<Map<string, string[]>> {
  if (segmentIds.length === 0) return new Map();
  const segments = await ask<{ id: string; rule: unknown }>(
    Prisma.sql`SELECT id, rule FROM segments WHERE id = ANY(${[...segmentIds]})`,
  );
  if (segments.length === 0) return new Map();
  const who = advocateIds ? Prisma.sql`adv.id = ANY(${[...advocateIds]})` : Prisma.sql`adv.id IS NOT NULL`;
  const parts = segments.map(
    ({ id, rule }) => Prisma.sql`
      SELECT adv.id AS "advocateId", ${id}::text AS "segmentId"
        FROM ${segmentFrom} WHERE ${who} AND ${segmentWhere(SegmentRule.parse(rule), now)}`,
  );
  const rows = await ask<{ advocateId: string; segmentId: string }>(Prisma.join(parts, ' UNION ALL '));
  const memberships = new Map<string, string[]>();
  for (const { advocateId, segmentId } of rows) {
    memberships.set(advocateId, [...(memberships.get(advocateId) ?? []), segmentId]);
  }
  return memberships;
}

import { Prisma } from '~/generated/prisma/client';
import type { Reader } from '~/platform/db.server';
import { dateFromDay } from '~/platform/time';
import type { Dated, FactValue, SegmentFacts } from './segment-condition';
import { segmentColumns, segmentFrom } from './segment-columns.server';
import { type FieldName, fieldNames, fieldOf } from './segment-fields';

type Row = { contactId: string } & Record<FieldName, FactValue | { key: string; on: string }[]>;

/** Everything a segment may look at, of these contacts (≤ 1,000), in one statement. */
export async function listSegmentFacts(
  db: Reader,
  contactIds: string[],
  now: Date,
): Promise<Map<string, SegmentFacts>> {
  const columns = segmentColumns(now);
  const selected = fieldNames.map((name) => Prisma.sql`${columns[name]} AS ${Prisma.raw(`"${name}"`)}`);
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.id AS "contactId", ${Prisma.join(selected)} FROM ${segmentFrom} WHERE c.id = ANY(${contactIds})`;
  return new Map(rows.map((row) => [row.contactId, factsOf(row)]));
}

function factsOf(row: Row): SegmentFacts {
  const facts = fieldNames.map((name) => {
    const value = row[name];
    if (fieldOf(name).kind !== 'dated') return [name, value];
    const dated = (value ?? []) as { key: string; on: string }[];
    return [name, dated.map(({ key, on }): Dated => ({ key, on: dateFromDay(on) }))];
  });
  return Object.fromEntries(facts) as SegmentFacts;
}

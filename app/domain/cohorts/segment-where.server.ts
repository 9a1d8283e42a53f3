import { Prisma } from '~/generated/prisma/client';
import type { SegmentRule } from './segment';
import type { Condition } from './segment-condition';
import { segmentColumns, todaySql } from './segment-columns.server';
import { fieldOf } from './segment-fields';

const { sql } = Prisma;

/** The contacts `inSegment` lets in, as a condition over `segmentFrom`. The two are tested against each other. */
export function segmentWhere(rule: SegmentRule, now: Date): Prisma.Sql {
  const columns = segmentColumns(now);
  const condition = (one: Condition) => sql`coalesce(${conditionSql(columns[one.field], one, now)}, false)`;
  const { match, conditions } = rule.include;
  const included = conditions.length
    ? Prisma.join(conditions.map(condition), match === 'all' ? ' AND ' : ' OR ')
    : sql`true`;
  const excluded = rule.exclude.conditions.map(condition);
  return excluded.length ? sql`((${included}) AND NOT (${Prisma.join(excluded, ' OR ')}))` : sql`(${included})`;
}

function conditionSql(column: Prisma.Sql, condition: Condition, now: Date): Prisma.Sql {
  const today = todaySql(now);
  switch (condition.op) {
    case 'is':
      return isOneOf(column, condition);
    case 'is-not':
      return sql`NOT coalesce(${isOneOf(column, condition)}, false)`;
    case 'contains':
      return sql`EXISTS (SELECT FROM unnest(${condition.values}::text[]) word WHERE position(lower(word) IN lower(${column})) > 0)`;
    case 'at-least':
      return sql`${column} >= ${condition.number}::float8`;
    case 'at-most':
      return sql`${column} <= ${condition.number}::float8`;
    case 'within-last':
      return sql`${column} BETWEEN ${today} - ${condition.number}::int AND ${today}`;
    case 'within-next':
      return sql`${column} BETWEEN ${today} AND ${today} + ${condition.number}::int`;
    case 'longer-ago':
      return sql`${column} < ${today} - ${condition.number}::int`;
    case 'from':
      return sql`${column} >= ${condition.date}::date`;
    case 'until':
      return sql`${column} <= ${condition.date}::date`;
    case 'yes':
      return column;
    case 'no':
      return sql`NOT ${column}`;
    case 'happened-within':
      return sql`EXISTS (SELECT FROM jsonb_array_elements(${column}) e WHERE e->>'key' = ANY(${condition.values})
        AND (e->>'on')::date BETWEEN ${today} - ${condition.number}::int AND ${today})`;
  }
}

function isOneOf(column: Prisma.Sql, { field, values }: Extract<Condition, { values: string[] }>): Prisma.Sql {
  return fieldOf(field).kind === 'many' ? sql`${column} && ${values}::text[]` : sql`${column} = ANY(${values})`;
}

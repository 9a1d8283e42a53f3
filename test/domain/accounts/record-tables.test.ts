import { describe, expect, test } from 'vitest';
import { CRM_FIELDS, type CrmKind } from '~/domain/accounts/fields';
import { RECORD_TABLES } from '~/domain/accounts/record-tables';
import { testDatabase } from '#test/support/database';

const { db } = await testDatabase();

/** Fields that only help to read others, name another record, or are kept elsewhere. */
const NOT_KEPT = new Set(
  'isDeleted firstName lastName isClosed isWon probability closeDate startsOn usedOn npsScore csatScore domain'.split(
    ' ',
  ),
);

describe.each(Object.keys(RECORD_TABLES) as CrmKind[])('%s', (kind) => {
  const { table, columns, links } = RECORD_TABLES[kind];
  const naming = Object.values(links).flatMap(({ by }) => by.map(({ field }) => field));

  test('every field has a place, or names a link', () => {
    const homeless = CRM_FIELDS[kind].filter(
      ({ name }) => !(name in columns) && !naming.includes(name) && !NOT_KEPT.has(name),
    );
    expect(homeless.map(({ name }) => name)).toEqual([]);
  });

  test('the table has these columns in these types', async () => {
    const found = await db.$queryRaw<{ name: string; type: string }[]>`
      SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
      WHERE attrelid = ${table}::regclass AND attnum > 0`;
    const types = new Map(found.map(({ name, type }) => [name, type]));
    for (const { column, type } of Object.values(columns)) {
      expect(types.get(column)?.replace('character', 'text'), `${table}.${column}`).toBe(type);
    }
    for (const { column } of Object.values(links)) expect(types.get(column), `${table}.${column}`).toBe('text');
  });
});

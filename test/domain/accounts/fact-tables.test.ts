import { expect, it } from 'vitest';
import { accountOf, FACT_TABLES } from '~/domain/accounts/fact-tables';

// That tables and columns are those of the database is tested with all kinds: record-tables.test.ts
it('writes each kind of fact to a table of its own, with an account that it cannot do without', () => {
  const tables = Object.values(FACT_TABLES);
  expect(new Set(tables.map(({ table }) => table)).size).toBe(tables.length);
  expect(new Set(tables.map(({ prefix }) => prefix)).size).toBe(tables.length);
  expect(tables.filter(({ links }) => !links.accountId?.isRequired)).toEqual([]);
});

it('finds an account by what a line names, in this order', () => {
  expect(accountOf(true).by.map(({ field }) => field)[0]).toBe('accountExternalId');
});

import { expect, test } from 'vitest';
import { GridSearch } from '~/domain/accounts/grid.server';
import { gridAsOf } from '~/domain/accounts/grid-as-of.server';
import type { GridCell } from '~/generated/prisma/enums';
import { dateFromDay } from '~/platform/time';
import { testDatabase } from '#test/support/database';
import { makeAccount } from '#test/support/people';

const { db } = await testDatabase();
const wren = await makeAccount(db, { name: 'Wren & Tallow', annualRevenue: 186_000 });
const larch = await makeAccount(db, { name: 'Larch Mills' });
await makeAccount(db, { name: 'Never looked at' });
const seen = (accountId: string, day: string, cell: GridCell, fit = 80) =>
  db.readinessDay.create({ data: { accountId, day: dateFromDay(day), fit, fired: 2, strength: 1.2, cell } });
await seen(wren.id, '2026-10-01', 'LEAVE_ALONE', 30);
await seen(wren.id, '2026-10-20', 'ASK_NOW');
await seen(larch.id, '2026-10-10', 'ASK_NOW', 90);
const asOf = (on: string, query: Record<string, string> = {}) => gridAsOf(db, GridSearch.parse({ on, ...query }));

test.each([
  ['2026-09-30', 0, 0, []],
  ['2026-10-01', 0, 1, []],
  ['2026-10-19', 1, 1, ['Larch Mills']],
  ['2026-10-20', 2, 0, ['Larch Mills', 'Wren & Tallow']],
  ['2026-11-20', 2, 0, ['Larch Mills', 'Wren & Tallow']],
])('%s: %d to ask, %d to leave alone', async (on, ask, leave, names) => {
  const { grid, rows } = await asOf(on);
  expect(grid.cells.ASK_NOW).toEqual({ accounts: ask, stopped: null });
  expect(grid.cells.LEAVE_ALONE.accounts).toBe(leave);
  expect([grid.total, grid.lookedAt, grid.dots.length]).toEqual([3, ask + leave, ask + leave]);
  expect(rows.map(({ name }) => name)).toEqual(names);
});

test('under the filters and a page of the chosen cell, and nothing about who may be asked', async () => {
  const { grid, rows } = await asOf('2026-10-01', { q: 'tallow', cell: 'LEAVE_ALONE' });
  expect([grid.total, rows]).toEqual([
    1,
    [{ id: wren.id, name: 'Wren & Tallow', fit: 30, fired: 2, first: null, asked: null }],
  ]);
  expect((await asOf('2026-10-20', { page: '2' })).rows).toEqual([]);
  expect(GridSearch.parse({ on: 'yesterday' }).on).toBe('');
});

import { beforeAll, expect, it } from 'vitest';
import { findGrid, GridSearch, MOST_DOTS } from '~/domain/accounts/grid.server';
import { makeReading, stopByUpsell } from '#test/support/accounts';
import { testDatabase } from '#test/support/database';
import { makeAccount, makeStaff } from '#test/support/people';

const { db } = await testDatabase();
const owner = await makeStaff(db, { name: 'Aoife Brennan' });
const wren = await makeAccount(db, { name: 'Wren & Tallow', industry: 'Food retail', annualRevenue: 186_000 });
const hallam = await makeAccount(db, { name: 'Hallam Foods', ownerId: owner.id });
const mill = await makeAccount(db, { name: 'Larch Mills' });
const unseen = await makeAccount(db, { name: 'Not looked at' });

beforeAll(async () => {
  await makeReading(db, wren.id, { stops: [await stopByUpsell(db, wren.id)] });
  await makeReading(db, hallam.id);
  await makeReading(db, mill.id, { cell: 'LEAVE_ALONE', fit: 20, fired: 0, strength: 0.1 });
});

const grid = (query: Record<string, string> = {}, chosen = '') => findGrid(db, GridSearch.parse(query), chosen);

it('counts each cell and those of it that are stopped, and says how many were never looked at', async () => {
  const { total, lookedAt, cells, needed } = await grid();
  expect({ total, lookedAt, needed }).toEqual({ total: 4, lookedAt: 3, needed: 2 });
  expect(cells).toEqual({
    ASK_NOW: { accounts: 2, stopped: 1 },
    ACTIVATE: { accounts: 0, stopped: 0 },
    LIGHT_FAVOURS: { accounts: 0, stopped: 0 },
    LEAVE_ALONE: { accounts: 1, stopped: 0 },
  });
});

it('draws a dot for each account that was looked at', async () => {
  const { dots } = await grid();
  expect(new Map(dots.map(({ id, look }) => [id, look]))).toEqual(
    new Map([
      [wren.id, 'stopped'],
      [hallam.id, 'now'],
      [mill.id, 'low'],
    ]),
  );
});

it('follows the filters, and draws the chosen account all the same', async () => {
  const filtered = await grid({ q: 'hallam' }, wren.id);
  expect(filtered.cells.ASK_NOW).toEqual({ accounts: 1, stopped: 0 });
  expect(filtered.dots.map(({ id }) => id).sort()).toEqual([hallam.id, wren.id].sort());
  expect((await grid({ q: 'hallam' }, hallam.id)).dots).toHaveLength(1);
  expect((await grid({ q: 'hallam' }, unseen.id)).dots).toHaveLength(1);
});

it('draws no more than a picture can hold, and counts all', async () => {
  const ids = Array.from({ length: MOST_DOTS }, (_, n) => `acc_many_${n}`);
  await db.account.createMany({ data: ids.map((id) => ({ id, name: 'One of many', industry: 'Many' })) });
  const reading = { version: 0, fit: 80, fitParts: [], fired: 2, strength: 1, readings: [], computedAt: new Date(0) };
  await db.accountReadiness.createMany({
    data: ids.map((accountId) => ({ ...reading, accountId, cell: 'ASK_NOW' as const })),
  });
  const { cells, dots, lookedAt } = await grid();
  expect(cells.ASK_NOW.accounts).toBe(MOST_DOTS + 2);
  expect(lookedAt).toBe(MOST_DOTS + 3);
  expect(dots).toHaveLength(MOST_DOTS);
});

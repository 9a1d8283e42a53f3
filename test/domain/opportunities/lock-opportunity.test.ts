import { beforeAll, expect, it } from 'vitest';
import { testDatabase } from '#test/support/database';
import { makeOpportunity } from '#test/support/opportunities';
import { freePlace, lockOpportunity, takePlace } from '~/domain/opportunities/lock-opportunity.server';
import type { Db } from '~/platform/db.server';

let db: Db;
beforeAll(async () => ({ db } = await testDatabase()));

it('lets one transaction at a time see the places', async () => {
  const { id } = await makeOpportunity(db);
  const order: string[] = [];
  const hold = (name: string) =>
    db.$transaction(async (tx) => {
      await lockOpportunity(tx, id);
      order.push(`${name} in`);
      await new Promise((resolve) => setTimeout(resolve, 40));
      order.push(`${name} out`);
    });
  await Promise.all([hold('a'), hold('b')]);
  expect(order.map((entry) => entry.slice(2))).toEqual(['in', 'out', 'in', 'out']);
});

it('takes a place only while there is one, even without the lock', async () => {
  const { id } = await makeOpportunity(db, { places: 3 });
  const taken = await Promise.all(Array.from({ length: 12 }, () => db.$transaction((tx) => takePlace(tx, id))));
  expect(taken.filter(Boolean)).toHaveLength(3);
});

it.each([
  [{ places: null, taken: 900 }, true],
  [{ places: 1, taken: 1 }, false],
  [{ status: 'CLOSED' as const }, false],
])('%j: a place is taken %s', async (fields, expected) => {
  const { id } = await makeOpportunity(db, fields);
  expect(await db.$transaction((tx) => takePlace(tx, id))).toBe(expected);
});

it('never gives back a place nobody holds', async () => {
  const { id } = await makeOpportunity(db);
  await expect(db.$transaction((tx) => freePlace(tx, id))).rejects.toThrow();
  expect(await db.$transaction((tx) => lockOpportunity(tx, 'opp_unknown'))).toBeNull();
});

import { expect, it } from 'vitest';
import { readInfluence } from '~/domain/impact/deals.server';
import { periodOf } from '~/domain/impact/period';
import { dateFromDay } from '~/platform/time';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';
import { makeDeal } from '#test/support/requests-data';

const { db } = await testDatabase();

it('reads each deal once with those who helped, in the currency of the company where it has none', async () => {
  const [maren, jonas] = [await makeAdvocate(db), await makeAdvocate(db, { name: 'Jonas Brandt' })];
  const won = await makeDeal(db, { name: 'Won', status: 'WON', closedOn: dateFromDay('2026-11-12'), value: 100 });
  const lastYear = await makeDeal(db, { status: 'WON', closedOn: dateFromDay('2025-11-12') });
  await makeDeal(db, { name: 'Open', value: 40, currency: null });
  await makeDeal(db, { status: 'LOST', closedOn: dateFromDay('2026-11-12') });
  for (const advocate of [maren, jonas]) {
    const { id: favourId } = await makeFavour(db, advocate.id);
    for (const { id: dealId } of [won, lastYear])
      await db.dealFavour.create({ data: { dealId, favourId, linkedAt: NOW } });
  }

  const result = await readInfluence(db, periodOf('year', NOW), 'EUR');
  expect(result.won.sums).toEqual([{ currency: 'GBP', deals: 1, of: 1, value: 100, ofValue: 100 }]);
  expect(result.open.sums).toEqual([{ currency: 'EUR', deals: 0, of: 1, value: 0, ofValue: 40 }]);
  expect(result.list.map(({ name, helpers }) => ({ name, helpers }))).toEqual([
    { name: 'Won', helpers: ['Jonas Brandt', 'Maren Okafor'] },
  ]);
  expect(result.leftOut).toBe(0);
  expect((await readInfluence(db, periodOf('last-year', NOW), 'EUR')).leftOut).toBe(2);
});

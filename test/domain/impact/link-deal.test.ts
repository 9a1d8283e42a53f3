import { expect, it } from 'vitest';
import { linkDealToFavour } from '~/domain/impact/link-deal.server';
import { newId } from '~/platform/id';
import { makeFavour } from '#test/support/advocates';
import { NOW } from '#test/support/clock';
import { testDatabase } from '#test/support/database';
import { makeAdvocate } from '#test/support/people';

const { db } = await testDatabase();

it('links a deal to a favour once', async () => {
  const favour = await makeFavour(db, (await makeAdvocate(db)).id);
  const deal = await db.deal.create({ data: { id: newId('deal'), name: 'Castellan Foods' } });
  for (const _again of [1, 2]) await db.$transaction((tx) => linkDealToFavour(tx, deal.id, favour.id, NOW));
  expect(await db.dealFavour.findMany({ where: { dealId: deal.id } })).toEqual([
    { dealId: deal.id, favourId: favour.id, linkedAt: NOW },
  ]);
});
